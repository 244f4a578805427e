import type { Instant } from '../../types/time'
import { command as _ } from '../_lib/collection'
import { bookings } from '../_lib/collections'

const PER_RUN = 200

/** Names and phone numbers of bookings whose activity is long over are blanked; that they were made stays. */
export async function purgeContacts(now: Instant): Promise<number> {
  const due = await bookings.list(
    { contactUntil: _.lte(now) },
    { order: [['contactUntil', 'asc']], limit: PER_RUN, without: { history: false } },
  )
  let count = 0
  for (const { _id, contactUntil } of due) {
    const gone = { name: null, phone: null, contactUntil: null, ...(await wordsOf(_id)) }
    if (await bookings.takeIf({ _id, contactUntil }, gone)) count++
  }
  return count
}

/** What the person wrote when objecting goes with the rest. */
async function wordsOf(id: string): Promise<Record<string, unknown>> {
  const booking = await bookings.find(id)
  return booking?.appeal ? { 'appeal.words': '' } : {}
}
