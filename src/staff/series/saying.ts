import { addMinutes, dayOf, instantOn, sayDay, sayTime } from '../../../domain/day'
import type { Rhythm, Series, SeriesLine } from '../../../types/series'
import type { Day } from '../../../types/time'

export const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const

/** 每周六 上午 9:00–11:00，到 12月26日为止 */
export function sayRhythm({ weekday, fromTime, minutes, untilOn }: Rhythm, today: Day): string {
  const from = instantOn(today, fromTime)
  const times = `每${WEEKDAYS[weekday]} ${sayTime(from)}–${sayTime(addMinutes(from, minutes))}`
  return untilOn === null ? times : `${times}，办到${sayDay(untilOn, today)}`
}

const STATUS: Record<SeriesLine['status'], string> = {
  waiting: '等审核',
  returned: '被退回',
  active: '正在办',
  ended: '已结束',
}
export const sayStatus = (status: SeriesLine['status']): string => STATUS[status]

/** One date of a series in words. */
export function sayOccurrence(one: Series['occurrences'][number], today: Day): string {
  const when = `${sayDay(dayOf(one.startsAt), today)} ${sayTime(one.startsAt)}`
  if (one.status === 'skipped') return `${when} · 停办`
  if (one.status === 'cancelled') return `${when} · 已取消`
  if (one.status === 'planned') return `${when} · 到时候自动上牌子`
  return `${when} · ${one.booked > 0 ? `已约 ${one.booked} 人` : '已上牌子'}`
}
