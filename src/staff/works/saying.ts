import { county } from '../../../config/county/current'
import { dayOf, daysBetween, sayDay } from '../../../domain/day'
import type { ActivityFields, Draft, DraftLine, Reach, WorkLine } from '../../../types/draft'
import type { StationLevel } from '../../../types/station'
import type { Instant } from '../../../types/time'

export const COUNTY_CENTRE = `${county.name}中心`

/**
 * Who lets it through, in words: whoever answers for all whom it reaches, and never oneself. The functions
 * decide; this only says it beforehand.
 */
export function sayReviewer(level: StationLevel, townName: string | null, reach: Reach): string {
  if (level === 'village' && reach !== 'county') return townName ?? '镇街分中心'
  return level === 'county' ? '市中心的另一位同事' : COUNTY_CENTRE
}

/** 11月26日, with the year when it is another one. */
export function sayDate(at: Instant, now: Instant): string {
  const [year, month, day] = dayOf(at).split('-')
  return `${dayOf(now).startsWith(`${year}-`) ? '' : `${year}年`}${Number(month)}月${Number(day)}日`
}

/** How long something has been waiting: 今天交的, 等了 2 天. */
export function sayWaited(since: Instant, now: Instant): string {
  const days = daysBetween(dayOf(since), dayOf(now))
  return days === 0 ? '今天交的' : `等了 ${days} 天`
}

/** Where a draft stands, for its line in the list. */
export function sayDraft(draft: DraftLine, now: Instant): string {
  if (draft.status === 'submitted') {
    const since = draft.submittedAt ? `，${sayWaited(draft.submittedAt, now)}` : ''
    return draft.origin === 'resident' && draft.dueAt === null ? `居民的想法${since}` : `等审核${since}`
  }
  if (draft.live) return '修改中，还没交；大家看到的是原来的'
  return draft.origin === 'series' ? '每周活动的下一场，还没交' : '还没交'
}

/** Seats of an activity in a line. */
export function saySeats({ mode, booked, capacity, reserveLeft }: WorkLine): string {
  if (mode === 'dropIn') return '不用预约，直接来'
  if (mode === 'byOrder') return '打电话约时间'
  return `已约 ${booked} 座，共 ${capacity ?? 0} 座${reserveLeft > 0 ? `（留 ${reserveLeft} 座给现场）` : ''}`
}

/** What is special about it, or null: called off, moved, over without a result. */
export function sayState(work: WorkLine, now: Instant): string | null {
  if (work.status === 'cancelled') return '已取消'
  if (work.status === 'withdrawn') return '已撤回'
  if (now >= work.endsAt) return work.settled ? '已登记结果' : '还没登记结果'
  if (work.postponedFrom) {
    return `改期了，原定 ${sayDay(dayOf(work.postponedFrom), dayOf(now))}`
  }
  return now >= work.startsAt ? '正在进行' : null
}

export const REACH_WORDS: Record<Reach, string> = {
  station: '本站',
  town: '全镇街',
  county: `全${county.name.slice(-1)}`,
}

export const MODE_WORDS: Record<ActivityFields['mode'], string> = {
  dropIn: '直接来',
  bookable: '要预约',
  byOrder: '先商量时间',
}

/** What the button that hands it in will do. */
export function sayHandIn(draft: Draft, reviewer: string): string {
  if (draft.publishesAtOnce) return draft.live ? '发布这次修改' : '直接发布'
  return draft.live ? `提交修改，给${reviewer}审核` : `提交给${reviewer}审核`
}
