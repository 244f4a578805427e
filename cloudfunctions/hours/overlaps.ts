import { addMinutes } from '../../domain/day'
import { inTwoPlaces } from '../../domain/hours'
import type { Instant } from '../../types/time'
import { command as _ } from '../_lib/collection'
import { hours } from '../_lib/collections'
import type { HoursRecord } from '../_lib/records/hours'

const PEOPLE_AT_ONCE = 50
const ROWS_MAX = 1000
/** No activity lasts longer. */
const LONGEST_MINUTES = 24 * 60

/**
 * Marks what overlaps for these people. Called after a record was written, so that of two written at once the later
 * look sees both; done again, it changes nothing.
 */
export async function markOverlaps(
  people: readonly string[],
  { startsAt, endsAt }: { startsAt: Instant; endsAt: Instant },
  now: Instant,
): Promise<void> {
  for (let at = 0; at < people.length; at += PEOPLE_AT_ONCE) {
    const near = await hours.list(
      {
        person: _.in(people.slice(at, at + PEOPLE_AT_ONCE)),
        from: _.gt(addMinutes(startsAt, -LONGEST_MINUTES)).and(_.lt(endsAt)),
      },
      { limit: ROWS_MAX, without: { history: false } },
    )
    const standing = near.filter(({ status }) => status !== 'refused')
    for (const row of standing) {
      if (row.overlapAt === null && standing.some((other) => isBeside(row, other)))
        await hours.takeIf({ _id: row._id, overlapAt: null }, { overlapAt: now })
    }
  }
}

const isBeside = (a: HoursRecord, b: HoursRecord) => a.person === b.person && inTwoPlaces(a, b)
