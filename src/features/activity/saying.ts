import { county } from '../../../config/county/current'
import { phaseOf } from '../../../domain/activity'
import { dayOf, sayDay, sayTime } from '../../../domain/day'
import { whyNotWait } from '../../../domain/line'
import type { ActivityCard, Audience } from '../../../types/activity'
import type { Instant } from '../../../types/time'
import { sayAudiences } from '../../lib/county'

/** Where an activity stands, in words a visitor acts on. */
export function sayState(card: ActivityCard, now: Instant): string {
  switch (phaseOf(card, now)) {
    case 'cancelled':
      return '已取消'
    case 'over':
      return '已结束'
    case 'running':
      return '正在进行'
    case 'notOpen':
      return `${sayOpening(card, now)}开始预约`
    case 'full':
      return mayWait(card, now) ? '已约满，可候补' : '已约满'
    case 'closed':
      return '预约已截止'
    case 'soon':
      return card.mode === 'dropIn' ? '不用预约，直接来' : '打电话约时间'
    case 'open':
      return `可以预约，还剩 ${card.seatsLeft} 个座位`
  }
}

/** Whether a place in the waiting list is to be had. */
export const mayWait = (card: ActivityCard, now: Instant): boolean =>
  phaseOf(card, now) === 'full' && whyNotWait(card, county.booking.line, now) === null

export function sayOpening(card: ActivityCard, now: Instant): string {
  if (!card.opensAt) return ''
  const time = sayTime(card.opensAt)
  return `${sayDay(dayOf(card.opensAt), dayOf(now))}${/^\d/.test(time) ? ' ' : ''}${time} `
}

export const sayWho = (audiences: readonly Audience[]): string =>
  audiences.includes('everyone') ? '谁都可以来' : `${sayAudiences(audiences)}（其他人请看别的活动）`
