import type { BookingEvent, HistoryRow } from '../../domain/bookingLife'
import type { Waiting } from '../../domain/line'
import type { ActivityDetail, ActivityStatus } from '../../types/activity'
import type { Appeal, BookingStatus, Via } from '../../types/booking'
import type { Project } from '../../types/project'
import type { StationLevel, StationLine, Venue } from '../../types/station'
import type { Instant } from '../../types/time'
import type { SixOne, SixOneState } from '../../types/upkeep'
import type { OutcomeRecord } from './records/day'
import type { SignLife } from './records/sign'

/** A node of the station tree as stored. `path` runs from the county to the node itself. */
export interface StationRecord {
  _id: string
  level: StationLevel
  name: string
  fullName: string
  townId: string | null
  townName: string | null
  path: string[]
  number: string
  status: 'open' | 'merged' | 'closed'
  /** The station that took its place when it was merged. */
  successorId: string | null
  dutyPerson: string | null
  phone: string | null
  officeHours: string | null
  office: string | null
  route: string | null
  venues: Venue[]
  /** Counts on with every change of the station itself; missing is 0. */
  rev?: number
  /** The idempotency keys of the last changes of its profile, so that a request sent twice is known. */
  savedKeys?: string[]
  /** Its own theme of a month, by `YYYY-MM`; the county's own are at the county's node. */
  themes?: Record<string, { title: string; words: string }>
  /** The six ones 六个一 as its people see them, by item. */
  sixOnes?: Partial<Record<SixOne, { state: SixOneState; words: string | null }>>
  /** Since when it has been asking for help with one of the six ones; null when it is not. */
  helpSince?: Instant | null
  /** Since when it publishes without review; null when it does not. */
  trustedAt?: Instant | null
  /** The last change of the tree that was carried out here. */
  treeChangeId?: string
  demo?: true
}

/** A sign; its `_id` is the code in the QR. Never removed. */
export interface SignRecord extends SignLife {
  _id: string
  number: string
  stationId: string
  status: 'current' | 'replaced'
}

/** All open stations in one document, so that a search costs one read. `townId` is null above the villages. */
export interface DirectoryRecord {
  _id: 'stations'
  stations: (StationLine & { townId: string | null })[]
  /** Counts on with every rebuild; missing is 0. */
  rev?: number
}

export interface ProjectRecord extends Omit<Project, 'id'> {
  _id: string
  /** Whose it is, with the way from the county; missing for the county's own of the beginning. */
  organiserId?: string
  path?: string[]
}

/** Seats that a person holds: how many, by which idempotency key, since when. */
export interface Hold {
  seats: number
  key: string
  at: Instant
  /** How many of them came out of the reserve. */
  reserved?: number
  /** An offer: kept until then for an answer. */
  until?: Instant
}

/**
 * Something that was decided in the activity and has to be written into a booking: the line moved, an offer ran
 * out. Taken away once that is done, so that nothing decided is ever lost.
 */
export interface Move {
  id: string
  /** Holder key of the party, and the key of its hold or place in the line. */
  person: string
  key: string
  event: BookingEvent
  at: Instant
  by: string
  why: string | null
  until: Instant | null
}

type Told = Omit<ActivityDetail, 'id' | 'project' | 'mine' | 'clash' | 'status'>

/** Nobody could see or book it any more once withdrawn: its `openTo` is empty. */
export type ActivityRecordStatus = ActivityStatus | 'withdrawn'

/**
 * An activity that was let through. What staff are still writing is a draft, in a collection of its own.
 * Seats: `capacity` = `seatsLeft` + `reserveLeft` + all that `holders` hold, at every moment.
 */
export interface ActivityRecord extends Told {
  _id: string
  status: ActivityRecordStatus
  /** The node under which it is open: the station itself, its town, or the whole county; empty when withdrawn. */
  openTo: string
  /** The organiser's way from the county when it was published; whose statistics it counts for. */
  path: string[]
  /** Seats kept for walk-ins and helpers until 24 h before the start: how many once, how many still. */
  reserve: number
  reserveLeft: number
  /** The weekly series it belongs to. */
  seriesId: string | null
  /** Withdrawn because its series no longer has this date, not by a person. */
  takenBySeries?: boolean
  /** Starts it once had before it was postponed, oldest first. */
  formerStarts: Instant[]
  /** When staff last changed it; the clock looks here for what to count anew. */
  changedAt: Instant
  /** When its outcome was handed in for good. */
  settledAt: Instant | null
  /** What happened, as staff wrote it down; absent until they did. */
  outcome?: OutcomeRecord | null
  projectId: string | null
  projectName: string | null
  /** When what is left of the reserve is for everyone; null or missing when nothing is. The clock looks here. */
  reserveOpensAt?: Instant | null
  /** Since when copies of its title and times in bookings may be behind; null or missing when they are not. */
  copiesBehindSince?: Instant | null
  /** Of copies that are behind: what their people are to be told as well. */
  toldAs?: string | null
  /** Since when volunteers may not have heard of it; null or missing when they have, or need not. */
  newsDue?: Instant | null
  /** Idempotency keys of the latest changes by staff, so that one sent again changes nothing. */
  doneKeys?: string[]
  /** Who holds seats, by person key. With `seatsLeft` in one document, so one atomic write moves both. */
  holders: Record<string, Hold>
  /** When `holders` or `line` last grew; the clock looks here for seats whose booking was never written. */
  heldAt: Instant | null
  /** The waiting list, in order; `waiting` of the card is its length. */
  line: Waiting[]
  /** Counts on with every change of `line` and with every seat given back; whoever serves the line relies on it. */
  lineRev: number
  /** When the clock has to look at the line; null when nothing is to be done. */
  lineDue: Instant | null
  moves: Move[]
  /** When seats that were not asked for again after the activity moved are given back; null when it did not. */
  reconfirmAt?: Instant | null
  /** Since when bookings may not know yet that the activity is off; null or missing when they do. */
  offDue?: Instant | null
  /** When attendance was closed by staff or by the clock; null or missing while it is open. */
  attendanceClosedAt?: Instant | null
  /**
   * Counts on with every change but that of seats, so that a copy read earlier can be checked in the write
   * that relies on it.
   */
  rev: number
  demo?: true
}

/** The list fields of an activity; `holders` never leaves the booking functions. */
export type ActivityLine = Omit<ActivityRecord, 'holders' | 'line' | 'moves'>

export interface BookingRecord {
  /** activityId_holder: one live booking per party and activity. */
  _id: string
  activityId: string
  /** openid of whose booking it is; of a party without a phone a made-up one, until they claim it. */
  person: string
  /** The key under which the activity knows this party. */
  holder: string
  via: Via
  /** openid of whoever booked for someone else; messages about it go there. */
  helper: string | null
  status: BookingStatus
  partySize: number
  /** The hold, or the place in the line, this booking stands on. */
  holdKey: string
  code: string
  name: string | null
  phone: string | null
  audience: string | null
  createdAt: Instant
  /** When it last became what it is; late cancelling and grace count from here. */
  statusAt: Instant
  cancelledAt: Instant | null
  /** Copied from the activity, for the person's own lists. */
  title: string
  startsAt: Instant
  endsAt: Instant
  /** The start for which the person took the seats; another one than `startsAt` asks for a new yes. */
  agreedStart: Instant
  offerUntil: Instant | null
  /** When the party came and left, as marked at the door. */
  arrivedAt: Instant | null
  leftAt: Instant | null
  /** When the mark of the arrival reached us: a list on paper is entered long after. */
  arrivalHeardAt?: Instant
  appeal: Appeal | null
  /** Of an objection: the activity's way from the county, and when it was made; for those who answer. */
  appealPath?: string[]
  appealAt?: Instant
  /** Wrong codes typed at the door lately. */
  codeTries?: { window: number; count: number }
  /** The day of the start for which a reminder was marked, and whether it is due. */
  remindedOn?: string
  reminder?: 'due' | 'sent'
  /** When name and phone are blanked; null once they are. */
  contactUntil: Instant | null
  /** What the person does not know yet: `status:…`, `postponed:…` or `changed:…`, written with the change itself. */
  tell?: string | null
  /** The start for which a volunteer was told shortly before. */
  soonFor?: Instant
  history: (HistoryRow & { key: string })[]
}
