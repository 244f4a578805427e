import { county } from '../../config/county/current'
import { dayOf, sayDay, sayTime } from '../../domain/day'
import type { Instant } from '../../types/time'
import { cloud } from '../_lib/cloud'
import { bookings } from '../_lib/collections'
import type { BookingRecord } from '../_lib/records'

const MESSAGES_PER_RUN = 50
const PAGE = 'pages/activity/index'

/** The one message a person asked for when booking. Marked before it is sent: better none than two. */
export async function sendBooked(now: Instant): Promise<number> {
  if (!county.templates.booked) return 0
  const due = await bookings.list(
    { notice: 'due' },
    { order: [['createdAt', 'asc']], limit: MESSAGES_PER_RUN },
  )
  let count = 0
  for (const booking of due) {
    if (!(await bookings.takeIf({ _id: booking._id, notice: 'due' }, { notice: 'sent' }))) continue
    if (await send(booking, now)) count++
    else await bookings.takeIf({ _id: booking._id, notice: 'sent' }, { notice: 'failed' })
  }
  return count
}

async function send(booking: BookingRecord, now: Instant): Promise<boolean> {
  try {
    await cloud.openapi.subscribeMessage.send({
      touser: booking.person,
      templateId: county.templates.booked,
      page: `${PAGE}?id=${booking.activityId}`,
      data: {
        thing1: { value: shorten(booking.title, 20) },
        thing2: { value: shorten(whenOf(booking, now), 20) },
        character_string3: { value: booking.code },
      },
    })
    return true
  } catch (error) {
    console.warn(JSON.stringify({ booking: booking._id, notSent: (error as { errCode?: number }).errCode }))
    return false
  }
}

const whenOf = ({ startsAt }: BookingRecord, now: Instant) =>
  `${sayDay(dayOf(startsAt), dayOf(now))} ${sayTime(startsAt)}`

/** A field that is too long is refused by the platform and the message lost. */
const shorten = (text: string, max: number) => {
  const characters = [...text]
  return characters.length <= max ? text : `${characters.slice(0, max - 1).join('')}…`
}
