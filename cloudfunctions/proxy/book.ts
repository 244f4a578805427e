import { county } from '../../config/county/current'
import { live } from '../../domain/bookingLife'
import type { Via } from '../../types/booking'
import type { proxyContract } from '../../types/proxy'
import { command as _ } from '../_lib/collection'
import { activities, bookings } from '../_lib/collections'
import { withinDay } from '../_lib/dayCap'
import { type Actions, type Context, openidOf } from '../_lib/defineFunction'
import { mayAt, staffIn, whyNotAt } from '../_lib/guard'
import type { ActivityRecord } from '../_lib/records'
import { bookParty } from '../booking/bookParty'
import { guestId, personKey } from '../booking/ids'
import type { Room } from '../booking/own'
import type { Asked, Party } from '../booking/party'

type ProxyActions = Actions<typeof proxyContract>

const READ_MAX = 300

export const forGuest: ProxyActions['forGuest'] = async ({ via, ...asked }, context) => {
  const activity = await activities.find(asked.activityId, { holders: false, line: false, moves: false })
  // A helper may use whatever is open to the place they help in; the door belongs to the organiser's own people.
  const reaches = via === 'helper' && activity !== null && reachesHelper(activity, context)
  if (!reaches) {
    const refusal = whyNotAt(context, activity, 'activity_unknown')
    if (refusal) return refusal
  }
  const most = mayAt(context, activity?.path ?? []) && via !== 'helper' ? null : county.booking.helperMost
  return bookGuest(via, asked, context, most)
}

export const forFamily: ProxyActions['forFamily'] = async (asked, context) =>
  bookGuest('family', asked, context, county.booking.familyMost)

const reachesHelper = ({ openTo, status }: ActivityRecord, context: Context): boolean =>
  status !== 'withdrawn' && staffIn(context).grants.some(({ path }) => path.includes(openTo))

const bookGuest = (via: Via, asked: Asked & { name: string }, context: Context, most: number | null) => {
  const person = guestId(openidOf(context), context.key)
  return bookParty(partyOf(via, person, context), asked, context, async () => {
    const own = await room(asked, person, context, most)
    // Last, so that asking for what cannot be had takes nothing off the day.
    if (own.refusal || via !== 'family' || (await withinDay('family', context))) return own
    return { ...own, refusal: 'booking_family_too_many' }
  })
}

const partyOf = (via: Via, person: string, context: Context): Party => ({
  person,
  holder: personKey(person),
  via,
  helper: openidOf(context),
  usesReserve: via !== 'family',
  untilEnd: via === 'walkIn' || via === 'phoned',
  patient: false,
})

/** Nobody books the same person twice by mistake, or more people than they can look after. */
async function room(asked: Asked, person: string, context: Context, most: number | null): Promise<Room> {
  const own = await bookings.list(
    { helper: openidOf(context), endsAt: _.gt(context.now) },
    { order: [['endsAt', 'asc']], limit: READ_MAX, without: { history: false } },
  )
  const going = own.filter((one) => live.includes(one.status) && one.holder !== personKey(person))
  const same = going.some(
    (one) =>
      one.activityId === asked.activityId &&
      one.name === asked.name &&
      (one.phone ?? null) === (asked.phone ?? null),
  )
  const refusal = same
    ? 'booking_same_guest'
    : most !== null && going.length >= most
      ? 'booking_guests_too_many'
      : null
  return { refusal, waitRefusal: null, patient: false }
}
