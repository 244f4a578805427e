import type { FeedbackKind, MyReport } from '../../../types/feedback'
import type { Day, Instant } from '../../../types/time'

/**
 * A correction, complaint or suggestion. The desk is the node that has to answer: the thing's own for
 * corrections and suggestions, the one above it for complaints.
 */
export interface FeedbackRecord {
  /** Hash of person, day and which of the day's it is: the next free one is taken, so nobody passes the cap. */
  _id: string
  kind: FeedbackKind
  about: MyReport['about']
  aboutTitle: string
  words: string
  phone: string | null
  /** openid */
  person: string
  deskId: string
  deskName: string
  /** From the county to the desk; who may see it. */
  path: string[]
  status: 'waiting' | 'answered'
  /** The nodes that have to answer, the desk first; each escalation adds the next higher. Empty once answered. */
  waitsAt: string[]
  waitsNames: string[]
  reportedAt: Instant
  dueOn: Day
  /** When it goes one higher; null when answered or at the top. */
  escalateAt: Instant | null
  overdue: boolean
  answer: MyReport['answer']
  answeredAt: Instant | null
  /** When the clock blanks the number, and the words of one that is answered; null when nothing is left to blank. */
  keptUntil?: Instant | null
  /** The person does not know of the answer yet. */
  tell?: string | null
  /** The idempotency keys of writes that were done. */
  keys: string[]
  demo?: true
}
