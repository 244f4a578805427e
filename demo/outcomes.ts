import type { ActivityRecord } from '../cloudfunctions/_lib/records'
import type { OutcomeRecord } from '../cloudfunctions/_lib/records/day'
import { addMinutes } from '../domain/day'
import { bookedOf } from '../domain/stats'
import type { Result } from '../types/day'
import type { Instant } from '../types/time'
import { draw, pick } from './draw'

const DAY_MS = 24 * 60 * 60_000
/** Of this many one is not settled, by how many days it is over: today's mostly, old ones rarely. */
const OPEN_ONE_IN = { fresh: 2, week: 6, old: 120 } as const

/** What comes of such activities besides people, by a word in the title. */
const RESULTS: readonly {
  word: string
  unit: Result['unit']
  method: Result['method']
  from: number
  to: number
  note: string | null
}[] = [
  { word: '种树', unit: '株', method: '清点', from: 20, to: 80, note: '国槐和月季' },
  { word: '绿植', unit: '件', method: '清点', from: 15, to: 60, note: '换出去的绿植' },
  { word: '街巷', unit: '平方米', method: '估算', from: 200, to: 1500, note: '清扫的路面' },
  { word: '捡拾', unit: '平方米', method: '估算', from: 300, to: 2000, note: null },
  { word: '磨刀', unit: '件', method: '清点', from: 12, to: 45, note: '修好的刀、伞和衣服' },
  { word: '洗衣', unit: '件', method: '清点', from: 20, to: 70, note: '洗晒的衣被' },
  { word: '编筐', unit: '件', method: '清点', from: 5, to: 18, note: null },
  { word: '热汤', unit: '件', method: '清点', from: 30, to: 90, note: '热汤和热饭' },
  { word: '反诈骗', unit: '件', method: '清点', from: 30, to: 120, note: '发出的宣传页' },
  { word: '电影', unit: '场', method: '清点', from: 1, to: 2, note: null },
]
const NOTES = [
  '来的人比想的多，下次多备几把椅子。',
  '有三位老人是邻居陪着来的。',
  '下雨，改在屋里办的。',
] as const

/** The activity with what its staff would have written down by `now`; the newest and a few old ones still wait. */
export function withOutcome(activity: ActivityRecord, now: Instant): ActivityRecord {
  if (activity.status !== 'published' || activity.endsAt >= now) return activity
  const { _id, endsAt } = activity
  const days = (Date.parse(now) - Date.parse(endsAt)) / DAY_MS
  const oneIn = OPEN_ONE_IN[days < 1 ? 'fresh' : days < 7 ? 'week' : 'old']
  const open = draw(`open/${_id}`, oneIn) === 0
  if (open && draw(`written/${_id}`, 3) > 0) return activity
  const writtenAt = earlier(addMinutes(endsAt, 10 + draw(`written-at/${_id}`, 600)), now)
  const settledAt = open ? null : earlier(addMinutes(writtenAt, 5 + draw(`settled-at/${_id}`, 300)), now)
  return {
    ...activity,
    outcome: outcomeOf(activity, writtenAt),
    settledAt,
    changedAt: settledAt ?? writtenAt,
    rev: activity.rev + (settledAt ? 2 : 1),
  }
}

const earlier = (a: Instant, b: Instant): Instant => (a < b ? a : b)

function outcomeOf(activity: ActivityRecord, at: Instant): OutcomeRecord {
  const { _id, title } = activity
  const results = RESULTS.filter(({ word }) => title.includes(word)).map(
    ({ unit, method, from, to, note }): Result => ({
      unit,
      method,
      value: from + draw(`result/${_id}/${unit}`, to - from + 1),
      note,
    }),
  )
  return {
    headcount: headcountOf(activity),
    results,
    note: draw(`note/${_id}`, 6) === 0 ? pick(`note-words/${_id}`, NOTES) : null,
    byName: '演示工作人员',
    at,
    by: `o-demo-of-${activity.organiserId}`,
    key: `demo-outcome-${_id}`,
  }
}

/** Where people booked, most of them came; elsewhere somebody counted, or guessed at a large crowd. */
function headcountOf(activity: ActivityRecord): OutcomeRecord['headcount'] {
  const { _id } = activity
  const booked = bookedOf(activity) ?? 0
  if (booked > 0) {
    const away = draw(`away/${_id}`, Math.ceil(booked / 4) + 1)
    return { value: booked - away, unit: '人', method: '签到' }
  }
  const value = 8 + draw(`heads/${_id}`, 70)
  if (value > 40) return { value: Math.round(value / 10) * 10, unit: '人次', method: '估算' }
  return { value, unit: pick(`unit/${_id}`, ['人', '人次'] as const), method: '清点' }
}
