import { county } from '../../../config/county/current'
import { live } from '../../../domain/bookingLife'
import { maskPhone } from '../../../domain/outcome'
import { command as _ } from '../../_lib/collection'
import { bookings } from '../../_lib/collections'
import { Refusal } from '../../_lib/defineFunction'
import type { BookingRecord } from '../../_lib/records'
import { cancel } from '../../booking/cancel'
import { takeWhys } from '../../booking/takeWhys'
import { type Erasing, everyOf, type Keeper, leaveHistories, recordOf, sayAt, untilNone } from '../keeper'
import { BOOKING } from '../words'

const MOST = 1000

/** What may refuse to be cancelled: what has begun is over soon, and what somebody else ended is ended. */
const FINE = ['booking_activity_over', 'booking_unknown', 'activity_unknown']

/** Seats go back and the line moves up, as when the person cancels one by one. */
async function cancelAll(which: Record<string, unknown>, { context }: Erasing): Promise<void> {
  const coming = { ...which, endsAt: _.gt(context.now), status: _.in([...live]) }
  for (const { _id } of await bookings.list(coming, { limit: MOST, without: { history: false } })) {
    const answer = await cancel({ bookingId: _id }, context)
    const refused = answer instanceof Refusal && !FINE.includes(answer.code)
    if (refused) throw new Error(`${_id} is not cancelled: ${answer.code}`)
  }
}

const audiences: Readonly<Record<string, string | undefined>> = county.audiences

/** What somebody did, without who and without why they said. */
const NOT_SAID = { by: '', why: null }

/** Why the person cancelled, each time they did. */
const whyBy = (person: string, { history }: BookingRecord): string =>
  history.flatMap(({ by, why }) => (by === person && why ? [why] : [])).join('；')

const BLANK = { name: null, phone: null, contactUntil: null }

async function blank(which: Record<string, unknown>, person: string): Promise<void> {
  await leaveHistories(bookings, which, person)
  await untilNone((limit) => bookings.list({ ...which, 'history.why': _.gt('') }, { limit }), takeWhys)
  await bookings.updateAll(
    { ...which, appealAt: _.gt(''), 'appeal.words': _.neq('') },
    { 'appeal.words': '' },
  )
  // Who serves as a volunteer is told from who comes; every other group goes.
  await bookings.updateAll({ ...which, audience: _.nin(['volunteers', null]) }, { audience: null })
}

export const ownBookings: Keeper = {
  async read(person) {
    const all = await everyOf<BookingRecord>(bookings, { person }, 'endsAt')
    return all.map((one) =>
      recordOf(
        'booking',
        ['活动', one.title],
        ['时间', sayAt(one.startsAt)],
        ['状态', BOOKING[one.status]],
        ['几个人', one.partySize],
        ['姓名', one.name],
        ['电话', one.phone],
        ['人群', audiences[one.audience ?? '']],
        ['预约码', one.code],
        ['预约时间', sayAt(one.createdAt)],
        ['到场', sayAt(one.arrivedAt)],
        ['离场', sayAt(one.leftAt)],
        ['取消的原因', whyBy(person, one)],
        ['说明', one.appeal?.words],
        ['对说明的答复', one.appeal?.answer],
      ),
    )
  },
  async erase(erasing) {
    const { person, gone } = erasing
    await cancelAll({ person }, erasing)
    await blank({ person }, person)
    await bookings.updateAll({ person }, { ...BLANK, person: gone })
  },
}

/** What the person booked for others: the guest’s name as it was given, the number masked. */
export const guestBookings: Keeper = {
  async read(person) {
    const all = await everyOf<BookingRecord>(bookings, { helper: person }, 'endsAt')
    return all
      .filter((one) => one.person !== person)
      .map((one) =>
        recordOf(
          'guest',
          ['活动', one.title],
          ['时间', sayAt(one.startsAt)],
          ['状态', BOOKING[one.status]],
          ['几个人', one.partySize],
          ['替谁报的', one.name],
          ['他的电话', one.phone && maskPhone(one.phone)],
          ['取消的原因', whyBy(person, one)],
        ),
      )
  },
  async erase(erasing) {
    const { person } = erasing
    // What was claimed by its guest is theirs.
    const family = { helper: person, via: 'family', person: _.gte('guest_').and(_.lt('guest`')) }
    await cancelAll(family, erasing)
    await blank(family, person)
    await bookings.updateAll({ ...family, contactUntil: _.neq(null) }, BLANK)
    await leaveHistories(bookings, { helper: person }, person, NOT_SAID)
    await bookings.updateAll({ helper: person }, { helper: null })
  },
}
