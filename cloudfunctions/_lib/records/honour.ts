import type { HonourKind, HonourLevel, Shown } from '../../../types/honour'
import type { Day, Instant } from '../../../types/time'
import type { Brought } from './sheet'

/** What an older list brings in of an honour 荣誉. */
interface GivenHonour {
  title: string
  /** The name as staff may see it; of somebody who goes by another name that one, and never the name behind it. */
  holder: string
  holderKind: 'person' | 'family' | 'group'
  level: HonourLevel
  givenOn: Day
  givenBy: string | null
  deed: string | null
}

/** What else an honour has here. Of one that was just brought in from a list most of it is missing. */
interface HonourLife {
  kind?: HonourKind
  category?: string | null
  year?: number
  townName?: string | null
  /** Where it came from, if not from who gave it. */
  source?: string | null
  /** What the person agreed to; null of an older honour, of which the name was public before. */
  shown?: Shown | null
  /** Under which keys it is on the wall; empty when nobody may see it. */
  wall?: string[]
  /** Its place on the wall. */
  order?: string
  /** The same person has a higher one of this kind, and this one stands beneath it. */
  below?: boolean
  caseId?: string | null
  personKey?: string | null
  number?: string | null
  hiddenAt?: Instant | null
  hiddenWhy?: string | null
  /** What was agreed to and then taken back: never shown again without a new consent. */
  takenBack?: string[]
  revokedAt?: Instant | null
  revokedOn?: Day | null
  revokedWhy?: string | null
  /** The idempotency keys of the latest changes by staff. */
  doneKeys?: string[]
}

/** An honour that was given 荣誉: brought in from an older list, or granted here to a person who agreed. */
export interface HonourRecord extends Brought, GivenHonour, HonourLife {}
