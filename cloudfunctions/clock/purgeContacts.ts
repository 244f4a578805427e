import type { Instant } from '../../types/time'
import { command as _ } from '../_lib/collection'
import { bookings } from '../_lib/collections'
import { takeWhys } from '../booking/takeWhys'

const PER_RUN = 200
const GONE = { name: null, phone: null, contactUntil: null }

/**
 * Names and phone numbers of bookings whose activity is long over are blanked, with why they were cancelled and what
 * the person wrote when objecting; that they were made stays. An objection that comes in between is left for the next run.
 */
export async function purgeContacts(now: Instant): Promise<number> {
  const due = await bookings.list(
    { contactUntil: _.lte(now) },
    { order: [['contactUntil', 'asc']], limit: PER_RUN },
  )
  for (const booking of due) await takeWhys(booking)
  const idsWhere = (objected: boolean) =>
    due.filter(({ appeal }) => (appeal !== null) === objected).map(({ _id }) => _id)
  const blank = (ids: string[], appeal: unknown, words: Record<string, unknown>) =>
    ids.length === 0
      ? 0
      : bookings.updateAll({ _id: _.in(ids), contactUntil: _.lte(now), appeal }, { ...GONE, ...words })
  return (
    (await blank(idsWhere(false), null, {})) +
    (await blank(idsWhere(true), _.neq(null), { 'appeal.words': '' }))
  )
}
