import { county } from '../../config/county/current'
import { dayOf, instantOn } from '../../domain/day'
import { starsFor, totalsOf } from '../../domain/hours'
import { isNobody } from '../../domain/nobody'
import { addWorkingDays } from '../../domain/workday'
import type { Instant } from '../../types/time'
import { command as _ } from '../_lib/collection'
import { hours, stars } from '../_lib/collections'
import type { StarRecord } from '../_lib/records/hours'
import { personKey } from '../booking/ids'
import { hoursOf } from '../hours/mine'
import { sinceLast } from './mark'

const PER_RUN = 100

/**
 * Stars that recorded hours have reached stand on a public notice for some working days. Then they are given, if the
 * hours are still there; while a record is being looked at, the star waits.
 */
export async function starNotices(now: Instant): Promise<number> {
  const noticed = await sinceLast('starNotices', now, async (from, to) => {
    const fresh = await hours.list(
      { ledger: 'recorded', at: _.gte(from).and(_.lte(to)) },
      { order: [['at', 'asc']], limit: PER_RUN, without: { history: false } },
    )
    let count = 0
    const people = new Set(fresh.map(({ person }) => person).filter((person) => !isNobody(person)))
    for (const person of people) count += await noticeOf(person, now)
    const last = fresh.length === PER_RUN ? fresh.at(-1)?.at : null
    // All of one instant: the next one is later.
    return { count, through: last === from ? to : (last ?? to) }
  })
  const due = await stars.list(
    { status: 'notice', noticeUntil: _.lte(now) },
    { order: [['noticeUntil', 'asc']], limit: PER_RUN },
  )
  let decided = 0
  for (const star of due) if (await decide(star, now)) decided++
  return noticed + decided
}

/** The public notice lasts whole working days: its last one is the day on which it ends. */
const noticeEnd = (now: Instant): Instant =>
  instantOn(addWorkingDays(dayOf(now), county.hours.noticeDays), '17:30')

async function noticeOf(person: string, now: Instant): Promise<number> {
  const reached = starsFor(totalsOf(await hoursOf(person)).recorded, county.hours)
  let count = 0
  for (let level = 1; level <= reached; level++) {
    const _id = `${personKey(person)}_${level}`
    const fresh = { status: 'notice', noticedAt: now, noticeUntil: noticeEnd(now), name: null } as const
    const made =
      (await stars.put({ _id, person, level, ...fresh })) ||
      (await stars.takeIf({ _id, status: 'withdrawn' }, fresh))
    if (made) count++
  }
  return count
}

async function decide({ _id, person, level }: StarRecord, now: Instant): Promise<boolean> {
  const rows = await hoursOf(person)
  const sure = rows.filter(({ status }) => status !== 'contested')
  const stands = (some: typeof rows) => starsFor(totalsOf(some).recorded, county.hours) >= level
  if (stands(sure)) return stars.takeIf({ _id, status: 'notice' }, { status: 'granted', name: null })
  // Looked at again tomorrow, so that what waits does not keep the others waiting.
  if (stands(rows))
    return stars.takeIf(
      { _id, status: 'notice', noticeUntil: _.lte(now) },
      { noticeUntil: instantOn(addWorkingDays(dayOf(now), 1), '17:30') },
    )
  return stars.takeIf({ _id, status: 'notice' }, { status: 'withdrawn', name: null })
}
