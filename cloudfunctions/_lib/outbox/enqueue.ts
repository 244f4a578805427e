import { KINDS } from '../../../domain/message'
import { isNobody } from '../../../domain/nobody'
import { goesAtNight, notInTheNight } from '../../../domain/quiet'
import type { MessageKind, Words } from '../../../types/message'
import type { Instant } from '../../../types/time'
import { messages } from '../collections'
import type { MessageRecord } from '../records/message'
import { messageId, shardOf } from './ids'

/** Something that one person is to be told. */
export interface Tiding {
  kind: MessageKind
  /** Id of what it is about. With kind, round and person it makes the message the same one. */
  object: string
  /** Which time, where the same can happen to the same thing again: the new start, the instant of the change. */
  round?: string
  /** openid; of somebody without a phone that of their helper. */
  person: string
  words: Words
  /** The page that it opens, e.g. `pages/activity/index?id=…`. */
  page: string
  /** Not before; now unless told. */
  at?: Instant
  /** Of no use after; the inbox keeps it. */
  until?: Instant | null
  /** Phone them when WeChat cannot bring it. Needs `path`, and `bookingId` for the number. */
  urgent?: boolean
  path?: readonly string[]
  bookingId?: string | null
  /** Of news: how many a week the person wants at most. */
  weeklyCap?: number
  /** Known already to be without consent: it stands in the inbox, and no sender looks at it. */
  inboxOnly?: boolean
}

const PER_CALL = 500

/**
 * Writes down what people are to be told: in their inbox at once, by WeChat as soon as a sender gets to it. The same
 * tiding again changes nothing, however often. One call for 500, three where some were known.
 *
 * Callers come from a trace in the document that changed (`tell`, `reminder`, `newsDue`), written in the same update as
 * the change, so a request that died in between forgets nobody.
 */
export async function enqueue(tidings: readonly Tiding[], now: Instant): Promise<void> {
  // Who has no phone and nobody who helps is in no way reached here, and who erased themselves is nobody's.
  const reachable = tidings.filter(({ person }) => !isNobody(person))
  const rows = new Map(reachable.map((tiding) => [messageId(tiding), recordOf(tiding, now)]))
  const list = [...rows.values()]
  for (let from = 0; from < list.length; from += PER_CALL) {
    await messages.putAll(list.slice(from, from + PER_CALL))
  }
}

function recordOf(tiding: Tiding, now: Instant): MessageRecord {
  const {
    kind,
    object,
    person,
    words,
    page,
    at = now,
    until = null,
    urgent = false,
    inboxOnly = false,
  } = tiding
  const loud = goesAtNight(kind, words.when ?? null, at)
  return {
    _id: messageId(tiding),
    kind,
    object,
    template: KINDS[kind].template,
    rank: KINDS[kind].rank,
    person,
    shard: shardOf(person),
    words,
    page,
    at,
    status: inboxOnly ? 'noConsent' : 'due',
    dueAt: loud ? at : notInTheNight(at),
    loud,
    until,
    weeklyCap: tiding.weeklyCap ?? null,
    tries: 0,
    doneAt: inboxOnly ? now : null,
    code: null,
    readAt: null,
    urgent,
    path: [...(tiding.path ?? [])],
    bookingId: tiding.bookingId ?? null,
    call: null,
    callTries: 0,
    calledAt: null,
  }
}
