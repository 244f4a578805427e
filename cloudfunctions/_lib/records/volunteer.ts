import type { MemberStatus } from '../../../types/team'
import type { Instant } from '../../../types/time'
import type { AgeBand, NewsArea, VolunteerStatus } from '../../../types/volunteer'

/** A registered volunteer 志愿者; `_id` is the person's key. */
export interface VolunteerRecord {
  _id: string
  /** openid */
  person: string
  status: VolunteerStatus
  name: string
  phone: string
  nationalNumber: string | null
  ageBand: AgeBand
  stationId: string
  stationName: string
  /** The station's way from the county. */
  path: string[]
  skills: string[]
  freeTimes: string[]
  interests: string[]
  newsArea: NewsArea
  /** The node around which news is wanted: the station, its town or the county. */
  area: string
  /** Categories of which news is wanted: the interests, and those that the skills are good for. */
  wants: string[]
  weeklyCap: number
  /** News is wanted now: active, and the cap is not 0. */
  news: boolean
  teamIds: string[]
  acknowledged: { version: string; at: Instant }
  since: Instant
  keys: string[]
  demo?: true
}

/** `_id` is team_person key. */
export interface MemberRecord {
  _id: string
  teamId: string
  person: string
  name: string
  status: MemberStatus
  at: Instant
  by: string
  /** Of the last changes, so that a request sent again is known. */
  keys?: string[]
}
