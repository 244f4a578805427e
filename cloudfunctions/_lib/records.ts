import type { HistoryRow } from '../../domain/booking'
import type { ActivityDetail } from '../../types/activity'
import type { BookingStatus } from '../../types/booking'
import type { Project } from '../../types/project'
import type { StationLevel, StationLine, Venue } from '../../types/station'
import type { Instant } from '../../types/time'

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
  demo?: true
}

/** A sign; its `_id` is the code in the QR. Never removed. */
export interface SignRecord {
  _id: string
  number: string
  stationId: string
  status: 'current' | 'replaced'
}

/** All open stations in one document, so that a search costs one read. `townId` is null above the villages. */
export interface DirectoryRecord {
  _id: 'stations'
  stations: (StationLine & { townId: string | null })[]
}

export interface ProjectRecord extends Omit<Project, 'id'> {
  _id: string
}

/** Seats that a person holds: how many, by which idempotency key, since when. */
export interface Hold {
  seats: number
  key: string
  at: Instant
}

type Told = Omit<ActivityDetail, 'id' | 'project' | 'mine' | 'clash'>

export interface ActivityRecord extends Told {
  _id: string
  /** The node under which it is open: the station itself, its town, or the whole county. */
  openTo: string
  projectId: string | null
  projectName: string | null
  /** Who holds seats, by person key. With `seatsLeft` in one document, so one atomic write moves both. */
  holders: Record<string, Hold>
  /** When `holders` last grew; the clock looks here for seats whose booking was never written. */
  heldAt: Instant | null
  /**
   * Counts on with every change but that of seats, so that a copy read earlier can be checked in the write
   * that relies on it.
   */
  rev: number
  demo?: true
}

/** The list fields of an activity; `holders` never leaves the booking functions. */
export type ActivityLine = Omit<ActivityRecord, 'holders'>

export interface BookingRecord {
  /** activityId_personKey: one live booking per person and activity. */
  _id: string
  activityId: string
  /** openid */
  person: string
  status: BookingStatus
  partySize: number
  /** The hold this booking stands on. */
  holdKey: string
  code: string
  name: string | null
  phone: string | null
  audience: string | null
  createdAt: Instant
  cancelledAt: Instant | null
  /** Copied from the activity, for the person's own lists. */
  title: string
  startsAt: Instant
  endsAt: Instant
  /** The message about this booking: due, being sent or sent, refused by the platform; null when not wanted. */
  notice: 'due' | 'sent' | 'failed' | null
  history: (HistoryRow & { key: string })[]
}
