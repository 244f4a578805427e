import type { Evidence, HoursStatus, Ledger } from '../../../types/hours'
import type { Instant } from '../../../types/time'

/** One service of one person; recorded ones are `r_<booking>`, entered ones are made from the request. */
export interface HoursRecord {
  _id: string
  ledger: Ledger
  status: HoursStatus
  /** openid */
  person: string
  name: string | null
  bookingId: string
  activityId: string
  activityTitle: string
  organiserName: string
  /** The activity's way from the county. */
  path: string[]
  from: Instant
  until: Instant
  halfHours: number
  at: Instant
  /** Of entered ones: openid, name and node of who wrote it down. */
  by: string | null
  byName: string | null
  byNode: string | null
  reason: string | null
  evidence: Evidence | null
  approvedBy: string | null
  approvedByName: string | null
  contest: { at: Instant; words: string; answeredAt: Instant | null; answer: string | null } | null
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
  status: 'notice' | 'granted'
  noticedAt: Instant
  noticeUntil: Instant
  /** As the person agreed to be named in public; null without. */
  name: string | null
}

/** `_id` is its number. What it says never changes. */
export interface CertificateRecord {
  _id: string
  person: string
  name: string
  recorded: number
  entered: number
  asOf: Instant
}
