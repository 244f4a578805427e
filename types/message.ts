import * as v from 'valibot'
import type { Contract } from './contract'
import { Count, Id, line } from './text'
import { Day, Instant } from './time'

/** What a message tells. The Chinese names are in domain/message.ts. */
export const MessageKind = v.picklist([
  'cancelled',
  'postponed',
  'changed',
  'offer',
  'promoted',
  'released',
  'reminder',
  'duty',
  'dutySoon',
  'booked',
  'clue',
  'case',
  'review',
  'invitation',
  'answered',
  'appealed',
  'hours',
  'news',
  'relay',
])
export type MessageKind = v.InferOutput<typeof MessageKind>

/** A subscribe-message template of the county; each consent is for one message of one template. */
export const TemplateName = v.picklist(['change', 'offer', 'remind', 'booked', 'progress', 'hours', 'news'])
export type TemplateName = v.InferOutput<typeof TemplateName>

/** What a message says; the same for every kind, so that any template can be filled from it. */
export interface Words {
  /** The activity or thing it is about. Of clues, cases, answers, reviews and invitations it is not sent. */
  title: string
  when?: Instant | null
  place?: string | null
  /** One plain sentence: why, what to do, by when. */
  note?: string | null
  /** At most five Chinese characters; the kind has its own where it is left out. */
  state?: string | null
  /** Letters and digits: a booking code, a number of hours. */
  number?: string | null
}

/**
 * due: waits to be sent · sent · uncertain: handed over, the answer was lost, never sent again · noConsent: nobody
 * asked for it by WeChat · refused: WeChat says so · off: the template is switched off or missing · late: it was no
 * use any more · capped: as much news this week as the person wants · failed: WeChat did not take it
 */
export const MessageStatus = v.picklist([
  'due',
  'sent',
  'uncertain',
  'noConsent',
  'refused',
  'off',
  'late',
  'capped',
  'failed',
])
export type MessageStatus = v.InferOutput<typeof MessageStatus>

/** A message as its person finds it in the app. */
export const InboxItem = v.object({
  id: Id,
  kind: MessageKind,
  title: v.string(),
  when: v.nullable(Instant),
  place: v.nullable(v.string()),
  note: v.nullable(v.string()),
  number: v.nullable(v.string()),
  /** Path and parameters of the page that it opens. */
  page: v.string(),
  at: Instant,
  read: v.boolean(),
  /** Handed to WeChat, but whether it arrived is not known. */
  uncertain: v.boolean(),
})
export type InboxItem = v.InferOutput<typeof InboxItem>

/** How many messages of a template WeChat may still bring somebody. */
export const Consent = v.object({ template: TemplateName, left: Count })
export type Consent = v.InferOutput<typeof Consent>

export const CallResult = v.picklist(['reached', 'noAnswer'])
export type CallResult = v.InferOutput<typeof CallResult>

/** Somebody whom a message that matters did not reach. */
export const CallRow = v.object({
  id: Id,
  kind: MessageKind,
  why: v.picklist(['noConsent', 'refused', 'uncertain', 'failed', 'off', 'late']),
  title: v.string(),
  when: v.nullable(Instant),
  until: v.nullable(Instant),
  name: v.nullable(v.string()),
  maskedPhone: v.nullable(v.string()),
  /** For looking up the whole number; null where there is no booking. */
  bookingId: v.nullable(Id),
  /** Told through whoever booked for them. */
  throughHelper: v.boolean(),
  tries: Count,
  triedAt: v.nullable(Instant),
})
export type CallRow = v.InferOutput<typeof CallRow>

/** How the messages of a template went in some days. */
export const TemplateFigures = v.object({
  template: TemplateName,
  /** The county has one, and it is not switched off. */
  ready: v.boolean(),
  on: v.boolean(),
  sent: Count,
  uncertain: Count,
  noConsent: Count,
  refused: Count,
  off: Count,
  late: Count,
  capped: Count,
  failed: Count,
})
export type TemplateFigures = v.InferOutput<typeof TemplateFigures>

export const messageContract = {
  /** My messages, latest first, 20 at a time; `before` is the last one's `at`. */
  inbox: {
    allow: ['resident'],
    input: v.strictObject({ before: v.optional(Instant) }),
    output: v.object({ items: v.array(InboxItem), more: v.boolean() }),
  },
  /** How many I have not opened; 20 stands for more. */
  unread: { allow: ['resident'], input: v.strictObject({}), output: v.object({ unread: Count }) },
  /** One message, or all until an instant, was seen. */
  read: {
    allow: ['resident'],
    write: true,
    input: v.union([v.strictObject({ id: Id }), v.strictObject({ through: Instant })]),
    output: v.object({ unread: Count }),
  },
  /** What I agreed to on a tap: each template one message more. The key of the tap counts once. */
  consent: {
    allow: ['resident'],
    write: true,
    input: v.strictObject({ templates: v.pipe(v.array(TemplateName), v.minLength(1), v.maxLength(3)) }),
    output: v.object({ consents: v.array(Consent) }),
  },
  /** How many messages I may still get, by template. */
  consents: {
    allow: ['resident'],
    input: v.strictObject({}),
    output: v.object({ consents: v.array(Consent) }),
  },
  /** Whom to phone at a node and below: only what still matters. Soonest useless first, at most 100. */
  notReached: {
    allow: ['staff'],
    right: 'phone.reveal',
    input: v.strictObject({ nodeId: Id }),
    output: v.object({
      rows: v.array(CallRow),
      more: v.boolean(),
      /** To be read out over the village loudspeaker, for what is off. */
      loudspeaker: v.array(v.object({ title: v.string(), words: v.string() })),
    }),
  },
  /** Somebody was phoned. */
  called: {
    allow: ['staff'],
    right: 'phone.reveal',
    write: true,
    input: v.strictObject({ id: Id, result: CallResult }),
    output: v.object({}),
  },
  /** What became of the county's messages since a day, what waits, and what failed and why. */
  centre: {
    allow: ['staff'],
    right: 'message.manage',
    input: v.strictObject({ fromOn: Day }),
    output: v.object({
      templates: v.array(TemplateFigures),
      /** Due now, at most 1000 are counted, and since when the oldest. */
      backlog: Count,
      oldestAt: v.nullable(Instant),
      /** WeChat asked us to slow down. */
      pausedUntil: v.nullable(Instant),
      failures: v.array(
        v.object({ kind: MessageKind, code: v.nullable(v.number()), at: Instant, said: v.string() }),
      ),
      campaigns: v.array(
        v.object({
          title: v.string(),
          at: Instant,
          done: v.boolean(),
          matched: Count,
          queued: Count,
          capped: Count,
          leaders: Count,
        }),
      ),
    }),
  },
  /** Stops or starts the messages of a template; they stay in the app either way. */
  switchTemplate: {
    allow: ['staff'],
    right: 'message.manage',
    write: true,
    input: v.strictObject({ template: TemplateName, on: v.boolean(), why: line(60) }),
    output: v.object({}),
  },
  /** The timer: sends what is due, for most of a minute. */
  send: {
    allow: ['clock'],
    write: true,
    input: v.strictObject({}),
    output: v.object({ sent: Count, others: Count }),
  },
} as const satisfies Contract
