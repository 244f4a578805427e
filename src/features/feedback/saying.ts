import { county } from '../../../config/county/current'
import { dayOf, sayDay } from '../../../domain/day'
import type { FeedbackKind, MyReport } from '../../../types/feedback'
import type { Instant } from '../../../types/time'

/** What is wrong, for a press instead of typing. */
export const WRONG = ['电话不对', '地址不对', '时间不对', '人名不对', '有错别字', '打不开'] as const
export type What = (typeof WRONG)[number]

interface Asked {
  name: string
  question: string
  ready: readonly What[]
  placeholder: string
  promise: string
  send: string
}

const PROMISE = '5 个工作日内给您答复。'

export const ASKED: Record<FeedbackKind, Asked> = {
  error: {
    name: '纠错',
    question: '哪里不对',
    ready: WRONG,
    placeholder: '正确的是什么？知道的话请写上',
    promise: `改好了会告诉您，${PROMISE}`,
    send: '提交纠错',
  },
  complaint: {
    name: '投诉',
    question: '出了什么事',
    ready: [],
    placeholder: '什么时候、在哪里、怎么回事',
    promise: `投诉由上一级来答复，被投诉的站看不到。${PROMISE}急事，或者对${county.name}中心的意见，也可以打 ${county.hotline.phone}。`,
    send: '提交投诉',
  },
  suggestion: {
    name: '建议',
    question: '您的建议',
    ready: [],
    placeholder: '您觉得怎样会更好',
    promise: PROMISE,
    send: '提交建议',
  },
}

/** Where a report stands, in a sentence. */
export function sayState({ status, dueOn, desks, overdue }: MyReport, now: Instant): string {
  if (status === 'answered') return '已答复'
  const who = desks.at(-1) ?? ''
  if (overdue) return `已过答复期限，现在由${who}催办。`
  return `最迟${sayDay(dueOn, dayOf(now))}，由${who}答复。`
}
