import type { Evidence, HoursStatus, Ledger } from '../../../types/hours'
import type { Instant } from '../../../types/time'

/** One service of one person; recorded ones are `r_<booking>`, entered ones are made from the request. */
export interface HoursRecord {
  _id: string
  ledger: Ledger
  status: HoursStatus
  /** openid */
  person: string
  bookingId: string
  activityId: string
  activityTitle: string
  organiserName: string
  /** The activity's way from the county. */
  path: string[]
  from: Instant
  until: Instant
  halfHours: number
  /** What stood there before it was corrected; null when it never was. */
  formerHalfHours: number | null
  at: Instant
  /** When it was found to overlap with another one of the same person; null when it does not. */
  overlapAt: Instant | null
  /** Of entered ones: openid, name and all nodes of who wrote it down. */
  by: string | null
  byName: string | null
  byNodes: string[]
  reason: string | null
  evidence: Evidence | null
  approvedBy: string | null
  approvedByName: string | null
  refusedWhy: string | null
  /** Its person does not know yet. */
  tell?: string | null
  contest: {
    at: Instant
    by: 'person' | 'staff'
    words: string
    answeredAt: Instant | null
    answer: string | null
  } | null
  /** When the clock blanks what was said against it; null when nothing is left to blank. */
  keptUntil?: Instant | null
  history: {
    at: Instant
    by: string
    from: HoursStatus | null
    to: HoursStatus
    why: string | null
    key: string
  }[]
}

/** A star that a person's recorded hours reached; `_id` is the person's with its level. */
export interface StarRecord {
  _id: string
  person: string
  level: number
  status: 'notice' | 'granted' | 'withdrawn'
  noticedAt: Instant
  noticeUntil: Instant
  /** As the person agreed to be named in public; null without. */
  name: string | null
  /** Of the last changes of the name. */
  keys?: string[]
}

/** Somebody says that hours are missing; `_id` is the booking's with `m_` before it. */
export interface MissingRecord {
  _id: string
  /** That it was answered, until the person's message is written. */
  tell?: string | null
  person: string
  bookingId: string
  activityId: string
  title: string
  startsAt: Instant
  endsAt: Instant
  path: string[]
  at: Instant
  words: string
  answeredAt: Instant | null
  answer: string | null
  answeredBy: string | null
  answeredKey: string | null
  /** When the clock takes out who it was; null while it is of use, and once that is done. */
  keptUntil?: Instant | null
}

/** `_id` is its number. What it says never changes but for the name, which goes in time. */
export interface CertificateRecord {
  _id: string
  person: string
  name: string
  recorded: number
  entered: number
  asOf: Instant
  /** When the clock takes the name off; null once it did. */
  keptUntil?: Instant | null
}
