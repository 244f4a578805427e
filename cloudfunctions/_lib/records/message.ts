import type { MessageKind, MessageStatus, TemplateName, Words } from '../../../types/message'
import type { Instant } from '../../../types/time'

/** A message to one person: what their inbox shows, and what WeChat is to bring. Its id is what makes it the same. */
export interface MessageRecord {
  /** Hash of kind, object, round and person. */
  _id: string
  kind: MessageKind
  object: string
  template: TemplateName
  rank: number
  /** openid */
  person: string
  /** Which sender's share the person belongs to: one sender at a time works on a share. */
  shard: number
  words: Words
  page: string
  /** From when on it stands in the inbox. */
  at: Instant
  status: MessageStatus
  /** When WeChat is to bring it: `at` without the night, later after a try that failed. */
  dueAt: Instant
  /** May go out at night. */
  loud: boolean
  /** After which it is of no use; the inbox keeps it. */
  until: Instant | null
  /** Of news: how many a week the person wants at most. */
  weeklyCap: number | null
  tries: number
  /** When it became what it is, once it no longer waits, and WeChat's code where it said one. */
  doneAt: Instant | null
  code: number | null
  readAt: Instant | null
  /** Somebody is phoned when WeChat did not bring it in time. */
  urgent: boolean
  /** Whose staff phone; from the county down. */
  path: string[]
  bookingId: string | null
  /** open: to be phoned · reached · noAnswer: tried, and still to be phoned; null when nobody has to. */
  call: 'open' | 'noAnswer' | 'reached' | null
  callTries: number
  calledAt: Instant | null
  /** Of the last calls that were noted, so that a note sent again counts once. */
  callKeys?: string[]
  demo?: true
}

/** The consents of a person for a template: each is one message. `_id` is made of both. */
export interface ConsentRecord {
  _id: string
  /** openid */
  person: string
  /** WeChat's id of the template. */
  templateId: string
  credits: number
  updatedAt: Instant
  /** Keys of the taps that were counted last. */
  taps: string[]
  /** The message for which a consent was taken last, and by which run: written before it is handed to WeChat. */
  last: { message: string; run: string } | null
  /** Of news: the Monday of the week, and how many that week. */
  week?: string
  weekCount?: number
  demo?: true
}

/** Who sends the messages of a share of the people, and until when nobody else does. */
export interface SenderRecord {
  _id: string
  run: string
  until: Instant
}

/** What the county switched, and what WeChat asked for. One document. */
export interface MessageSettingsRecord {
  _id: 'settings'
  off: TemplateName[]
  /** No sending before; WeChat's limit was reached. How often in a row. */
  pausedUntil: Instant | null
  pauses: number
  /** Messages a minute of all senders together; missing is the county's own figure. */
  perMinute?: number
  /** Of the last switches, so that one sent again does not undo a later one. */
  doneKeys?: string[]
}

/** How many messages of the current minute were allotted to senders. */
export interface AllotmentRecord {
  _id: 'minute'
  minute: string
  used: number
}

/** What became of the messages of a template on a day, as counted by the senders. `_id` is day_template. */
export interface MessageDayRecord {
  _id: string
  on: string
  template: TemplateName
  counts: Partial<Record<MessageStatus, number>>
}

/** One thing to be told to many: spread over its people page by page. */
export interface CampaignRecord {
  _id: string
  kind: 'news'
  activityId: string
  title: string
  words: Words
  page: string
  /** Where it takes place, from the county down; `openTo` is the node whose people it is for. */
  path: string[]
  openTo: string
  category: string
  until: Instant
  status: 'spreading' | 'done'
  /** The last volunteer that was looked at. */
  cursor: string
  at: Instant
  leaseUntil: Instant
  matched: number
  queued: number
  capped: number
  leaders: number
}
