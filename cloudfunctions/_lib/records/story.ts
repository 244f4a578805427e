import type { StoryFields, StoryKind, StoryStatus } from '../../../types/story'
import type { Instant } from '../../../types/time'

/** An episode of the stories 肥城好故事, or a brand page 公益品牌: what is written, and what readers see. */
export interface StoryRecord {
  /** Of an episode `story-` and its number, so that no number is there twice. */
  _id: string
  kind: StoryKind
  number: number
  nodeId: string
  nodeName: string
  path: string[]
  status: StoryStatus
  /** What is being written. */
  fields: StoryFields
  /** What was let through; null when readers see nothing. */
  live: StoryFields | null
  /** The lists it stands in; empty when readers see nothing. */
  listed: string[]
  /** Its place in a list. */
  order: string
  /** The honours of the people in what readers see. */
  honourIds: string[]
  why: string | null
  byName: string
  /** openids of everybody who wrote what waits now; none of them lets it through. */
  writers: string[]
  submittedAt: Instant | null
  createdAt: Instant
  changedAt: Instant
  rev: number
  doneKeys: string[]
  demo?: true
}

/** A thank-you note to an honoured person 鲜花送文明. */
export interface FlowerRecord {
  /** Hash of person, day and which of the day's it is, so that nobody passes the cap. */
  _id: string
  honourId: string
  stationName: string
  /** Of the honour; who reads it before it is shown. */
  path: string[]
  words: string
  /** How the writer signs. */
  from: string
  /** openid */
  person: string
  status: 'waiting' | 'shown' | 'refused' | 'withdrawn'
  doubtful: boolean
  at: Instant
  /** When it was let through; empty while nobody may see it. */
  shownAt: Instant | ''
  why: string | null
  /** When the clock takes the signature off, and the words of one that is not shown; null once it did. */
  keptUntil?: Instant | null
  keys: string[]
  demo?: true
}
