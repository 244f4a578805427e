import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'
import type { Day, Instant } from '../types/time'

dayjs.extend(utc)

/** China keeps one time zone and no summer time. */
const CHINA_MINUTES = 8 * 60
const WEEKDAYS = '日一二三四五六'

const local = (at: Instant | number) => dayjs.utc(at).utcOffset(CHINA_MINUTES)

/** The calendar day at +08:00 on which an instant falls. */
export const dayOf = (at: Instant): Day => local(at).format('YYYY-MM-DD')

/** The instant at which a day begins at +08:00. */
export const startOfDay = (day: Day): Instant => instantOn(day, '00:00')

/** The instant of a wall-clock time `HH:mm` at +08:00. */
export const instantOn = (day: Day, time: string): Instant =>
  new Date(`${day}T${time}:00+08:00`).toISOString()

/** The day `n` days later, or earlier when negative. */
export const addDays = (day: Day, n: number): Day => dayjs.utc(day).add(n, 'day').format('YYYY-MM-DD')

/** Whole days from one day to another. */
export const daysBetween = (from: Day, to: Day): number => dayjs.utc(to).diff(dayjs.utc(from), 'day')

/** 0 for Sunday to 6 for Saturday. */
export const weekdayOf = (day: Day): number => dayjs.utc(day).day()

/** 1 to 12. */
export const monthOf = (day: Day): number => dayjs.utc(day).month() + 1

/** The instant `n` minutes later. */
export const addMinutes = (at: Instant, n: number): Instant =>
  new Date(Date.parse(at) + n * 60_000).toISOString()

/** The days of a month view: six weeks from the Monday on or before the first. */
export function monthGrid(day: Day): Day[] {
  const first = `${day.slice(0, 7)}-01`
  const monday = addDays(first, -((weekdayOf(first) + 6) % 7))
  return Array.from({ length: 42 }, (_, i) => addDays(monday, i))
}

/** A day as people say it: 今天, 明天, 周六(11月28日), with the year when it is another one. */
export function sayDay(day: Day, today: Day): string {
  const away = daysBetween(today, day)
  if (away === 0) return '今天'
  if (away === 1) return '明天'
  if (away === -1) return '昨天'
  const date = dayjs.utc(day)
  const year = day.slice(0, 4) === today.slice(0, 4) ? '' : `${date.year()}年`
  return `周${WEEKDAYS[date.day()]}(${year}${date.month() + 1}月${date.date()}日)`
}

const partOfDay = (hour: number): string => {
  if (hour < 6) return '凌晨'
  if (hour < 12) return '上午'
  if (hour < 13) return '中午'
  return hour < 18 ? '下午' : ''
}

/** A time as people say it: 上午 9:00, 下午 2:30; from 18:00 on the plain clock, 19:00. */
export function sayTime(at: Instant): string {
  const moment = local(at)
  const part = partOfDay(moment.hour())
  const hour = part === '下午' ? moment.hour() - 12 : moment.hour()
  return `${part}${part ? ' ' : ''}${hour}:${moment.format('mm')}`
}

/** When something takes place: 今天 19:00–20:30, 周六(11月28日)上午 9:00–11:00. */
export function sayWhen(startsAt: Instant, endsAt: Instant, now: Instant): string {
  const today = dayOf(now)
  const start = `${sayDay(dayOf(startsAt), today)}${spaced(sayTime(startsAt))}`
  if (dayOf(startsAt) !== dayOf(endsAt)) {
    return `${start} 至 ${sayDay(dayOf(endsAt), today)}${spaced(sayTime(endsAt))}`
  }
  return `${start}–${samePart(startsAt, endsAt) ? sayTime(endsAt).split(' ').at(-1) : sayTime(endsAt)}`
}

const spaced = (time: string) => (/^\d/.test(time) ? ` ${time}` : time)
const samePart = (a: Instant, b: Instant) => partOfDay(local(a).hour()) === partOfDay(local(b).hour())
