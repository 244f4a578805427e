import type * as v from 'valibot'
import type {
  ActivityFields,
  ContentCheck,
  DraftOrigin,
  DraftStatus,
  DraftStep,
  ProjectFields,
} from '../../../types/draft'
import type { Instant } from '../../../types/time'

/**
 * What staff write, apart from what residents see: publishing copies it into `activities` or `projects` under
 * the same id. So nothing that was not let through is ever in a public collection.
 */
export interface DraftRecord {
  _id: string
  kind: 'activity' | 'project'
  organiserId: string
  organiserName: string
  townName: string | null
  /** The organiser's way from the county. */
  path: string[]
  status: DraftStatus
  check: v.InferOutput<typeof ContentCheck>
  origin: v.InferOutput<typeof DraftOrigin>
  activity: ActivityFields | null
  /** Of a change: what the public activity said when it was begun. */
  base: ActivityFields | null
  project: ProjectFields | null
  /** A resident's idea: what support they need, and how to reach them (staff only). */
  support: string | null
  proposer: {
    openid: string
    name: string
    phone: string
    whenWords: string
    placeWords: string
    /** When the clock blanks how to reach them; null once it did. */
    keptUntil?: Instant | null
  } | null
  /** What its proposer, or who wrote it, does not know yet of its review. */
  tell?: string | null
  /** openid and name of who last wrote it. */
  by: string
  byName: string
  /** Everyone who wrote at it since it was last let through; nobody reviews their own words. */
  writers: string[]
  /** The nodes whose reviewers it waits for while submitted; empty otherwise. Escalation adds the next higher. */
  waitsAt: string[]
  submittedAt: Instant | null
  dueAt: Instant | null
  /** When the clock has to ask the next higher node; null when there is none, or it was asked. */
  escalateAt: Instant | null
  escalatedAt: Instant | null
  /** Whether an activity or project of this id is public. */
  live: boolean
  returnedWhy: string | null
  rev: number
  createdAt: Instant
  updatedAt: Instant
  /** What happened to it, latest last; the last 60. */
  steps: v.InferOutput<typeof DraftStep>[]
  /** Idempotency keys of the latest writes, so that one sent again changes nothing. */
  doneKeys: string[]
  demo?: true
}
