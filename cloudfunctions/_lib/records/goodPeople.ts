import type {
  CaseStatus,
  ConsentBy,
  Nominee,
  NotSelectedReason,
  Opinion,
  ShowMode,
  Thanks,
  Witness,
} from '../../../types/case'
import type { ClueSource, ClueStatus, Relation, ScreenReason, ShownTo } from '../../../types/clue'
import type { Instant } from '../../../types/time'

/** Who did what when and why; written with the change it tells of. */
export interface StepRow {
  at: Instant
  /** openid; empty of the clock. */
  by: string
  /** The name of staff; what others are to the matter: 推荐人, 本人, 反映人, 系统. */
  byName: string
  step: string
  from: string | null
  to: string
  why: string | null
  key: string
  /** The case that a clue left. */
  about?: string
}

/** A photo on its way through WeChat's check, whose answer is kept by trace id. */
export interface GoodPhoto {
  id: string
  fileId: string
  traceId: string
  at: Instant
}

/** What is done in two documents is begun in one. */
interface Loose {
  /** Since when the other document may not have followed; null or missing when it has. The clock looks here. */
  looseAt?: Instant | null
}

/** What one person says of a good person. Who says it is for the centre alone unless they agreed otherwise. */
export interface ClueRecord extends Loose {
  _id: string
  name: string
  nodeId: string
  stationName: string
  /** From the county to the node. */
  path: string[]
  category: string
  sentence: string
  relation: Relation
  hint: string | null
  doubtful: boolean
  photos: GoodPhoto[]
  source: ClueSource
  /** openid of the nominator; null of what came by phone or on paper. */
  person: string | null
  reach: { name: string | null; phone: string | null } | null
  shownTo: ShownTo
  /** openid of who wrote it down for somebody. */
  enteredBy: string | null
  status: ClueStatus
  statusAt: Instant
  submittedAt: Instant
  question: { words: string; askedAt: Instant; answerBy: Instant; answer: string | null } | null
  /** When it goes on without an answer; null when nobody was asked. */
  lapseAt: Instant | null
  /** A step that the nominator does not know of yet. */
  tell?: string | null
  caseId: string | null
  /** The cases it belonged to before they were merged into others, oldest first. */
  homes: string[]
  screened: { reason: ScreenReason; why: string } | null
  exactKeys: string[]
  /** Whether its refusal was drawn for a second look. */
  drawn: 'waiting' | 'done' | null
  /** Of one that led nowhere: when the clock blanks it; null before and after. */
  keptUntil?: Instant | null
  history: StepRow[]
  demo?: true
}

/** What was agreed to, by whom and how. */
export interface ConsentRecord {
  status: 'asked' | 'given' | 'declined' | 'withdrawn' | 'lapsed' | 'void'
  mode: ShowMode | null
  alias: string | null
  higher: boolean
  by: ConsentBy | null
  answererName: string | null
  via: 'phone' | 'paper' | null
  /** Of an answer on paper. */
  paper: { recordedBy: string; witnessName: string | null; fileId: string | null } | null
  askedAt: Instant
  answerBy: Instant
  remindedAt: Instant | null
  at: Instant | null
}

/** The clock of the public notice, and what was shown on it from its first moment on. */
export interface NoticeRecord {
  startedAt: Instant
  days: number
  runsFrom: Instant
  daysThen: number
  untilAt: Instant | null
  daysLeft: number | null
  /** Public results of objections. */
  outcomes: string[]
}

/** All that is known about one good person; `_id` is made from the request that opened it. */
export interface CaseRecord extends Loose {
  _id: string
  /** The same for every case about the same person. */
  personKey: string
  /** A step that those who named the person do not know of yet. */
  tell?: string | null
  name: string
  nominee: Nominee
  hint: string | null
  category: string
  nodeId: string
  stationName: string
  placeName: string
  townName: string
  path: string[]
  facts: string
  deed: string
  photo: GoodPhoto | null
  status: CaseStatus
  statusAt: Instant
  openedAt: Instant
  running: boolean
  waitsAt: string[]
  dueAt: Instant | null
  overdue: boolean
  /** When the clock has to look at it; null when never. */
  clockAt: Instant | null
  clueIds: string[]
  mergedInto: string | null
  verifications: {
    level: 'village' | 'town'
    opinion: Opinion
    words: string
    by: string
    byName: string
    at: Instant
    witnesses: Witness[]
  }[]
  consent: ConsentRecord | null
  /** SHA-256 of the code that the person was given. */
  codeHash: string | null
  /** openid of who answered on their own phone. */
  consentPerson: string | null
  background: { passed: boolean; offices: string; by: string; byName: string; at: Instant } | null
  panel: {
    selected: boolean
    members: { name: string; recused: boolean }[]
    minutes: string
    by: string
    at: Instant
  } | null
  notice: NoticeRecord | null
  /** Since when it is on public notice; null when it is not. */
  noticeAt: Instant | null
  /** Objections that are being looked into. */
  openObjections: string[]
  honourNumber: string | null
  reason: NotSelectedReason | 'objection' | 'background' | null
  thanks: { how: Thanks; words: string; byName: string; at: Instant } | null
  exactKeys: string[]
  nearKeys: string[]
  drawn: 'waiting' | 'done' | null
  /** Of one that is over: when the clock blanks what no honour needs; null before and after. */
  keptUntil?: Instant | null
  rev: number
  history: StepRow[]
  demo?: true
}

/** What somebody says against a person on public notice. Who it was is for the centre alone. */
export interface ObjectionRecord extends Loose {
  /** Of the case and the person: one each. */
  _id: string
  caseId: string
  path: string[]
  /** openid */
  person: string
  name: string | null
  phone: string | null
  words: string
  at: Instant
  status: 'open' | 'upheld' | 'dismissed'
  outcome: string | null
  settledBy: string | null
  settledAt: Instant | null
  /** The idempotency keys of who made it and of who settled it. */
  key: string
  settleKey: string | null
  demo?: true
}
