import { dayOf, instantOn, sayDay, sayTime } from '../../../domain/day'
import type { Instant } from '../../../types/time'
import { categoryOf, sayAudiences } from '../../lib/county'
import { MODE_WORDS, REACH_WORDS } from './saying'
import type { Written } from './written'

const NAMES: Record<keyof Written, string> = {
  title: '名字',
  category: '类别',
  contentArea: '内容类别',
  projectId: '项目',
  content: '做什么',
  bring: '要带的东西',
  day: '日期',
  from: '几点开始',
  to: '几点结束',
  nights: '哪天结束',
  placeName: '地点',
  placeRoute: '怎么走',
  access: '出入',
  audiences: '欢迎谁来',
  mode: '怎么参加',
  capacity: '座位',
  reserve: '留的座位',
  maxParty: '一次最多约几个人',
  asksName: '登记姓名',
  asksPhone: '登记手机号',
  reach: '谁能看到',
  contactName: '联系人',
  contactPhone: '电话',
}

/** A question of the form and somebody's answer to it, in words. */
export function sayField(
  key: keyof Written,
  written: Written,
  now: Instant,
): { name: string; theirs: string } {
  return { name: NAMES[key], theirs: sayAnswer(key, written, now) }
}

function sayAnswer(key: keyof Written, written: Written, now: Instant): string {
  const value = written[key]
  if (value === null || value === '') return '没写'
  if (typeof value === 'boolean') return value ? '是' : '否'
  switch (key) {
    case 'category':
      return categoryOf(String(value)).name
    case 'audiences':
      return sayAudiences(written.audiences)
    case 'mode':
      return MODE_WORDS[written.mode]
    case 'reach':
      return REACH_WORDS[written.reach]
    case 'day':
      return sayDay(String(value), dayOf(now))
    case 'from':
    case 'to':
      return sayTime(instantOn('2000-01-01', String(value)))
    case 'nights':
      return value === 0 ? '当天' : `${value} 天以后`
    default:
      return String(value)
  }
}
