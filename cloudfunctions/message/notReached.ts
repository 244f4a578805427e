import { addMinutes, dayOf, sayDay, sayTime } from '../../domain/day'
import { maskPhone } from '../../domain/outcome'
import type { CallRow, messageContract } from '../../types/message'
import type { Instant } from '../../types/time'
import { tell } from '../_lib/audit'
import { command as _ } from '../_lib/collection'
import { bookings, messages } from '../_lib/collections'
import { type Actions, Refusal, refuse } from '../_lib/defineFunction'
import { nodeFor, whyNotAt } from '../_lib/guard'
import type { BookingRecord } from '../_lib/records'
import type { MessageRecord } from '../_lib/records/message'

type MessageActions = Actions<typeof messageContract>

const ROWS = 100
const DAYS = 3
const KEYS_KEPT = 10

export const notReached: MessageActions['notReached'] = async ({ nodeId }, context) => {
  const node = await nodeFor(context, nodeId)
  if (node instanceof Refusal) return node
  const open = await messages.list(
    { path: nodeId, call: _.in(['open', 'noAnswer']), at: _.gt(addMinutes(context.now, -DAYS * 24 * 60)) },
    { order: [['at', 'desc']], limit: ROWS + 1 },
  )
  const useful = open.filter(({ until }) => until === null || until > context.now)
  const known = new Map(
    (await bookings.byIds([...new Set(useful.flatMap(({ bookingId }) => bookingId ?? []))])).map((one) => [
      one._id,
      one,
    ]),
  )
  const rows = useful.slice(0, ROWS).map((message) => rowOf(message, known.get(message.bookingId ?? '')))
  return {
    rows: rows.sort((a, b) => ((a.until ?? '9') < (b.until ?? '9') ? -1 : 1)),
    more: open.length > ROWS,
    loudspeaker: announcements(useful, context.now),
  }
}

export const called: MessageActions['called'] = async ({ id, result }, context) => {
  const message = await messages.find(id)
  const refusal = whyNotAt(context, message, 'message_unknown')
  if (refusal || !message) return refusal ?? refuse('message_unknown')
  if (message.call === null) return refuse('message_unknown')
  if (message.call === 'reached' || message.callKeys?.includes(context.key)) return {}
  await tell(context, {
    act: 'answer',
    thing: { kind: 'message', id, title: message.words.title },
    path: message.path,
    why: result === 'reached' ? '电话打通' : '电话没有接',
  })
  await messages.takeIf(
    { _id: id, call: message.call, callTries: message.callTries, callKeys: _.neq(context.key) },
    {
      call: result,
      callTries: message.callTries + 1,
      calledAt: context.now,
      callKeys: _.push({ each: [context.key], slice: -KEYS_KEPT }),
    },
  )
  return {}
}

const WHY: Partial<Record<MessageRecord['status'], CallRow['why']>> = {
  noConsent: 'noConsent',
  refused: 'refused',
  uncertain: 'uncertain',
  failed: 'failed',
  off: 'off',
}

const rowOf = (message: MessageRecord, booking: BookingRecord | undefined): CallRow => ({
  id: message._id,
  kind: message.kind,
  why: WHY[message.status] ?? 'late',
  title: message.words.title,
  when: message.words.when ?? null,
  until: message.until,
  name: booking?.name ?? null,
  maskedPhone: booking?.phone ? maskPhone(booking.phone) : null,
  bookingId: message.bookingId,
  throughHelper: booking !== undefined && booking.via !== 'self' && booking.helper === message.person,
  tries: message.callTries,
  triedAt: message.calledAt,
})

/** To be read out: one text for each activity that is off. */
function announcements(list: readonly MessageRecord[], now: Instant): { title: string; words: string }[] {
  const off = list.filter(({ kind }) => kind === 'cancelled')
  const texts = off.map(({ words: { title, when, place, note } }): [string, string] => {
    const time = when ? `${sayDay(dayOf(when), dayOf(now))}${sayTime(when)}` : ''
    const why = note ? `，因为${note.replace(/[。！]$/, '')}` : ''
    return [
      `${title}${when ?? ''}`,
      `各位乡亲请注意：原定${time}${place ? `在${place}` : ''}的“${title}”${why}，不办了。请互相转告，听到的告诉没听到的。`,
    ]
  })
  return [...new Map(texts)].map(([key, words]) => ({
    title: off.find(({ words: { title, when } }) => `${title}${when ?? ''}` === key)?.words.title ?? '',
    words,
  }))
}
