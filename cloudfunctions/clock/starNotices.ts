import { county } from '../../config/county/current'
import { dayOf, instantOn } from '../../domain/day'
import { starsFor, totalsOf } from '../../domain/hours'
import { addWorkingDays } from '../../domain/workday'
import type { Instant } from '../../types/time'
import { command as _ } from '../_lib/collection'
import { hours, stars } from '../_lib/collections'
import { personKey } from '../booking/ids'
import { hoursOf } from '../hours/mine'
import { sinceLast } from './mark'

const PER_RUN = 100

/** Stars that recorded hours have reached stand on a public notice for some working days; then they are given. */
export async function starNotices(now: Instant): Promise<number> {
  const noticed = await sinceLast('starNotices', now, async (from, to) => {
    const fresh = await hours.list(
      { ledger: 'recorded', at: _.gt(from).and(_.lte(to)) },
      { order: [['at', 'asc']], limit: PER_RUN, without: { history: false } },
    )
    let count = 0
    for (const person of new Set(fresh.map((row) => row.person))) count += await noticeOf(person, now)
    const last = fresh.length === PER_RUN ? fresh.at(-1)?.at : null
    return { count, through: last ?? to }
  })
  const due = await stars.list(
    { status: 'notice', noticeUntil: _.lte(now) },
    { order: [['noticeUntil', 'asc']], limit: PER_RUN },
  )
  for (const { _id } of due) await stars.takeIf({ _id, status: 'notice' }, { status: 'granted' })
  return noticed + due.length
}

async function noticeOf(person: string, now: Instant): Promise<number> {
  const reached = starsFor(totalsOf(await hoursOf(person)).recorded, county.hours)
  const noticeUntil = instantOn(addWorkingDays(dayOf(now), county.hours.noticeDays), '17:30')
  let count = 0
  for (let level = 1; level <= reached; level++) {
    const star = { person, level, status: 'notice', noticedAt: now, noticeUntil, name: null } as const
    if (await stars.put({ _id: `${personKey(person)}_${level}`, ...star })) count++
  }
  return count
}
