import * as v from 'valibot'
import { ClueCard, CluePhoto } from './clue'
import type { Contract } from './contract'
import { UploadId } from './file'
import { Count, Id, line, Phone, words } from './text'
import { Instant } from './time'

/** How far a case 案卷 about one person came. */
export const CaseStatus = v.picklist([
  'collecting',
  'villageVerified',
  'branchReviewed',
  'consentAsked',
  'consented',
  'backgroundChecked',
  'panelDecided',
  'publicity',
  'objectionHold',
  'honoured',
  'storied',
  'recommendedUp',
  'pool',
  'archived',
  'declinedByPerson',
  'privateThanks',
  'notSelected',
  'revoked',
  'merged',
])
export type CaseStatus = v.InferOutput<typeof CaseStatus>

/** Who has to agree: the person, the guardian of a minor, the family of somebody who has died. */
export const Nominee = v.picklist(['adult', 'minor', 'deceased'])
export type Nominee = v.InferOutput<typeof Nominee>
export const ConsentBy = v.picklist(['self', 'guardian', 'family'])
export type ConsentBy = v.InferOutput<typeof ConsentBy>

/** What may be public: 实名+照片 · 实名无照片 · 化名 · 不公开. */
export const ShowMode = v.picklist(['nameAndPhoto', 'nameOnly', 'alias', 'none'])
export type ShowMode = v.InferOutput<typeof ShowMode>

export const Opinion = v.picklist(['for', 'against'])
export type Opinion = v.InferOutput<typeof Opinion>

export const Witness = v.strictObject({
  name: line(20),
  /** What they are to the person. */
  relation: line(20),
  said: line(200),
})
export type Witness = v.InferOutput<typeof Witness>

/** Why nothing came of a case. */
export const NotSelectedReason = v.picklist(['nobody', 'notProven', 'notFitting', 'honouredAlready', 'panel'])
export type NotSelectedReason = v.InferOutput<typeof NotSelectedReason>

export const Thanks = v.picklist(['flowers', 'letter', 'visit'])
export type Thanks = v.InferOutput<typeof Thanks>

/** Exactly what the public sees of a person, and nothing else. */
export const Face = v.object({
  name: v.string(),
  /** The name is one they chose. */
  alias: v.boolean(),
  category: v.string(),
  deed: v.string(),
  place: v.string(),
  photo: v.nullable(v.string()),
})
export type Face = v.InferOutput<typeof Face>

const who = line(20)
const why = line(100)

const Verification = v.object({
  level: v.picklist(['village', 'town']),
  opinion: Opinion,
  words: v.string(),
  byName: v.string(),
  at: Instant,
  witnesses: v.array(
    v.object({
      ...Witness.entries,
      /** Of the same name as a nominator; told to the centre alone. */
      nominated: v.nullable(v.boolean()),
    }),
  ),
})

const Consent = v.object({
  status: v.picklist(['asked', 'given', 'declined', 'withdrawn', 'lapsed', 'void']),
  mode: v.nullable(ShowMode),
  alias: v.nullable(v.string()),
  /** Agreed to be put forward at higher levels too. */
  higher: v.boolean(),
  by: v.nullable(ConsentBy),
  via: v.nullable(v.picklist(['phone', 'paper'])),
  askedAt: Instant,
  answerBy: Instant,
  at: v.nullable(Instant),
})

export const Period = v.object({
  startedAt: Instant,
  /** Working days. */
  days: Count,
  /** When it is over; null while the clock stands still. */
  untilAt: v.nullable(Instant),
  /** Working days still to run while the clock stands still. */
  daysLeft: v.nullable(Count),
})
export type Period = v.InferOutput<typeof Period>

const ObjectionRow = v.object({
  id: Id,
  words: v.string(),
  at: Instant,
  /** Looked at by then, if only to see whether it is about anything. */
  screenBy: Instant,
  status: v.picklist(['open', 'upheld', 'dismissed']),
  /** e.g. 138****8000; null of somebody who left facts and no number. */
  phone: v.nullable(v.string()),
  /** How many objections the same person has made in all. */
  ofSame: Count,
  outcome: v.nullable(v.string()),
})

export const CaseCard = v.object({
  id: Id,
  name: v.string(),
  category: v.string(),
  stationName: v.string(),
  status: CaseStatus,
  dueAt: v.nullable(Instant),
  overdue: v.boolean(),
  /** How many people named this person; never told to the public. */
  clueCount: Count,
})
export type CaseCard = v.InferOutput<typeof CaseCard>

const TrailLine = v.object({
  at: Instant,
  /** Who of the staff; 推荐人, 本人, 反映人 or 系统 for the others. */
  byName: v.string(),
  step: v.string(),
  why: v.nullable(v.string()),
})

export const CaseView = v.object({
  ...CaseCard.entries,
  rev: Count,
  nominee: Nominee,
  hint: v.nullable(v.string()),
  facts: v.string(),
  deed: v.string(),
  placeName: v.string(),
  photo: v.nullable(CluePhoto),
  /** May facts and deed still be changed. From asking for consent on they may not. */
  frozen: v.boolean(),
  verifications: v.array(Verification),
  consent: v.nullable(Consent),
  /** What would be public, or is, once agreed. */
  face: v.nullable(Face),
  period: v.nullable(Period),
  /** For the centre alone; null for others. */
  inner: v.nullable(
    v.object({
      background: v.nullable(
        v.object({ passed: v.boolean(), offices: v.string(), byName: v.string(), at: Instant }),
      ),
      panel: v.nullable(
        v.object({
          selected: v.boolean(),
          members: v.array(v.object({ name: v.string(), recused: v.boolean() })),
          minutes: v.string(),
          at: Instant,
        }),
      ),
      objections: v.array(ObjectionRow),
    }),
  ),
  honourNumber: v.nullable(v.string()),
  reason: v.nullable(v.string()),
  clues: v.array(ClueCard),
  /** What looks arranged, in words: same hour, same sentence. */
  clusters: v.array(v.string()),
  thanks: v.nullable(v.object({ how: Thanks, words: v.string(), byName: v.string(), at: Instant })),
  trail: v.array(TrailLine),
})
export type CaseView = v.InferOutput<typeof CaseView>

/** Somebody on public notice 公示. */
export const NoticeCard = v.object({
  id: Id,
  face: Face,
  period: Period,
  /** held: the clock stands still while something is looked into. */
  state: v.picklist(['running', 'held']),
  /** What came of earlier objections, without who made them. */
  outcomes: v.array(v.string()),
})
export type NoticeCard = v.InferOutput<typeof NoticeCard>

/** What somebody is asked who was named, and by whoever answers for them. */
export const ConsentPage = v.object({
  caseId: Id,
  name: v.string(),
  category: v.string(),
  deed: v.string(),
  placeName: v.string(),
  townName: v.string(),
  photo: v.nullable(v.string()),
  nominee: Nominee,
  status: v.picklist(['asked', 'given', 'declined', 'withdrawn', 'lapsed', 'void']),
  mode: v.nullable(ShowMode),
  alias: v.nullable(v.string()),
  higher: v.boolean(),
  answerBy: Instant,
  /** Names of nominators who want the person to know. */
  nominators: v.array(v.string()),
  stage: v.string(),
  mayWithdraw: v.boolean(),
})
export type ConsentPage = v.InferOutput<typeof ConsentPage>

export const ConsentAnswer = v.strictObject({
  /** declined: not even a private thank-you is wanted. */
  mode: v.union([ShowMode, v.literal('declined')]),
  alias: v.nullable(line(12)),
  by: ConsentBy,
  /** Of a guardian or a relative. */
  answererName: v.nullable(who),
  higher: v.boolean(),
})
export type ConsentAnswer = v.InferOutput<typeof ConsentAnswer>

export const ConsentCode = v.pipe(
  v.string(),
  v.maxLength(20),
  v.transform((text) => text.replace(/[\s-]/g, '').toUpperCase()),
  v.regex(/^[2-9A-HJKMNP-TV-Z]{10}$/),
)

const MyObjection = v.object({
  id: Id,
  caseId: Id,
  words: v.string(),
  at: Instant,
  status: v.picklist(['open', 'upheld', 'dismissed']),
  outcome: v.nullable(v.string()),
})

const Refused = v.object({
  kind: v.picklist(['clue', 'case']),
  id: Id,
  name: v.string(),
  stationName: v.string(),
  about: v.string(),
  reason: v.string(),
  why: v.nullable(v.string()),
  byName: v.string(),
  at: Instant,
})

const Row = v.object({ place: v.string(), counts: v.record(v.string(), Count), all: Count, overdue: Count })

const ofCase = { caseId: Id }

export const caseContract = {
  /** waiting: what the caller's own nodes have to do, most urgent first · running · over: latest first. At most 100. */
  list: {
    allow: ['staff'],
    right: 'case.verify',
    input: v.strictObject({ which: v.picklist(['waiting', 'running', 'over']) }),
    output: v.object({ cases: v.array(CaseCard), more: v.boolean() }),
  },
  open: { allow: ['staff'], right: 'case.verify', input: v.strictObject(ofCase), output: CaseView },
  /** The case's own words, until consent is asked. */
  write: {
    allow: ['staff'],
    right: 'case.verify',
    write: true,
    input: v.strictObject({
      ...ofCase,
      rev: Count,
      name: line(30),
      category: line(20),
      nominee: Nominee,
      hint: v.nullable(line(40)),
      facts: words(2000),
      deed: words(200),
    }),
    output: CaseView,
  },
  addPhoto: {
    allow: ['staff'],
    right: 'case.verify',
    write: true,
    input: v.strictObject({ ...ofCase, uploadId: UploadId, pieces: v.pipe(Count, v.minValue(1)) }),
    output: CaseView,
  },
  removePhoto: {
    allow: ['staff'],
    right: 'case.verify',
    write: true,
    input: v.strictObject(ofCase),
    output: CaseView,
  },
  /** What the village found out. An opinion against goes up like one for it. Relatives do not do this. */
  verify: {
    allow: ['staff'],
    right: 'case.verify',
    write: true,
    input: v.strictObject({
      ...ofCase,
      opinion: Opinion,
      words: words(500),
      witnesses: v.pipe(v.array(Witness), v.maxLength(10)),
      noRelative: v.boolean(),
    }),
    output: CaseView,
  },
  /** What the town thinks, with witnesses of its own if it heard any. */
  review: {
    allow: ['staff'],
    right: 'case.review',
    write: true,
    input: v.strictObject({
      ...ofCase,
      words: words(500),
      witnesses: v.pipe(v.array(Witness), v.maxLength(10)),
      noRelative: v.boolean(),
    }),
    output: CaseView,
  },
  sendBack: {
    allow: ['staff'],
    right: 'case.review',
    write: true,
    input: v.strictObject({ ...ofCase, why }),
    output: CaseView,
  },
  /** Not gone on with; a person of another desk looks at some of these again. */
  close: {
    allow: ['staff'],
    right: 'case.review',
    write: true,
    input: v.strictObject({ ...ofCase, reason: NotSelectedReason, why }),
    output: CaseView,
  },
  /** Puts one case into another about the same person; `unmerge` takes it out as it was. */
  merge: {
    allow: ['staff'],
    right: 'case.review',
    write: true,
    input: v.strictObject({ ...ofCase, intoId: Id, why }),
    output: CaseView,
  },
  unmerge: {
    allow: ['staff'],
    right: 'case.review',
    write: true,
    input: v.strictObject({ ...ofCase, why }),
    output: CaseView,
  },
  /** A code for the person's own phone; asked again it gives the same code until there is an answer. */
  askConsent: {
    allow: ['staff'],
    right: 'case.verify',
    write: true,
    input: v.strictObject(ofCase),
    output: v.object({ code: v.string(), view: CaseView }),
  },
  /** What the person said on paper: with a photo of it, or a second person who was there. */
  recordConsent: {
    allow: ['staff'],
    right: 'case.verify',
    write: true,
    input: v.strictObject({
      ...ofCase,
      answer: ConsentAnswer,
      witnessName: v.nullable(who),
      paper: v.nullable(v.strictObject({ uploadId: UploadId, pieces: v.pipe(Count, v.minValue(1)) })),
    }),
    output: CaseView,
  },
  /** Takes consent back for somebody who said so without a phone. */
  withdrawFor: {
    allow: ['staff'],
    right: 'case.verify',
    write: true,
    input: v.strictObject({ ...ofCase, why }),
    output: CaseView,
  },
  /** Back to writing: what was agreed to would change, so it has to be asked anew. */
  rewrite: {
    allow: ['staff'],
    right: 'case.verify',
    write: true,
    input: v.strictObject({ ...ofCase, why }),
    output: CaseView,
  },
  thank: {
    allow: ['staff'],
    right: 'case.verify',
    write: true,
    input: v.strictObject({ ...ofCase, how: Thanks, words: words(200) }),
    output: CaseView,
  },
  /** Passed or not, and by which offices; never what they found. */
  checkBackground: {
    allow: ['staff'],
    right: 'case.decide',
    write: true,
    input: v.strictObject({ ...ofCase, passed: v.boolean(), offices: line(60) }),
    output: CaseView,
  },
  decidePanel: {
    allow: ['staff'],
    right: 'case.decide',
    write: true,
    input: v.strictObject({
      ...ofCase,
      selected: v.boolean(),
      members: v.pipe(v.array(v.strictObject({ name: who, recused: v.boolean() })), v.maxLength(30)),
      minutes: words(2000),
    }),
    output: CaseView,
  },
  publish: {
    allow: ['staff'],
    right: 'case.decide',
    write: true,
    input: v.strictObject(ofCase),
    output: CaseView,
  },
  settleObjection: {
    allow: ['staff'],
    right: 'case.decide',
    write: true,
    /** `outcome` is public, and must not say who objected. */
    input: v.strictObject({ objectionId: Id, upheld: v.boolean(), outcome: words(200) }),
    output: CaseView,
  },
  objector: {
    allow: ['staff'],
    right: 'case.decide',
    write: true,
    input: v.strictObject({ objectionId: Id, why }),
    output: v.object({ name: v.nullable(v.string()), phone: v.nullable(v.string()) }),
  },
  honour: {
    allow: ['staff'],
    right: 'case.decide',
    write: true,
    input: v.strictObject(ofCase),
    output: CaseView,
  },
  /** storied: there is a story · recommendedUp: put forward at a higher level · pool: kept for later. */
  advance: {
    allow: ['staff'],
    right: 'case.decide',
    write: true,
    input: v.strictObject({ ...ofCase, to: v.picklist(['storied', 'recommendedUp', 'pool']), why }),
    output: CaseView,
  },
  revoke: {
    allow: ['staff'],
    right: 'case.decide',
    write: true,
    /** Two people stand for it: the caller and the leader named. */
    input: v.strictObject({
      ...ofCase,
      reason: v.picklist(['falseDeed', 'crime', 'other']),
      leaderName: who,
      why,
    }),
    output: CaseView,
  },
  /** Everything that was done in a case, by whom, why and when. */
  trail: {
    allow: ['staff'],
    right: 'case.audit',
    input: v.strictObject(ofCase),
    output: v.object({ ...CaseCard.entries, trail: v.array(TrailLine) }),
  },
  /** Cases of a year at a node and below, latest first, at most 100 a page; for the auditor. */
  trails: {
    allow: ['staff'],
    right: 'case.audit',
    input: v.strictObject({ nodeId: Id, before: v.optional(Instant) }),
    output: v.object({
      cases: v.array(v.object({ ...CaseCard.entries, openedAt: Instant })),
      more: v.boolean(),
    }),
  },
  /** Cases opened in a year, by town and by how far they came. No names. */
  statistics: {
    allow: ['staff'],
    right: 'case.audit',
    input: v.strictObject({ nodeId: Id, year: v.pipe(Count, v.minValue(2000), v.maxValue(2999)) }),
    output: v.object({ rows: v.array(Row), clues: v.array(Row), more: v.boolean() }),
  },
  /** Refusals drawn by lot that wait for somebody above to look at them, oldest first, at most 50. */
  drawn: {
    allow: ['staff'],
    right: 'case.decide',
    input: v.strictObject({}),
    output: v.object({ refused: v.array(Refused), more: v.boolean() }),
  },
  /** Never by who refused. Overturned, it is looked at again from the beginning. */
  judgeRefusal: {
    allow: ['staff'],
    right: 'case.decide',
    write: true,
    input: v.strictObject({
      kind: v.picklist(['clue', 'case']),
      id: Id,
      upheld: v.boolean(),
      why,
    }),
    output: v.object({ done: v.literal(true) }),
  },

  /** What I am asked about being named, by the code I was given. */
  askedByCode: {
    allow: ['resident'],
    input: v.strictObject({ code: ConsentCode }),
    output: ConsentPage,
  },
  answerConsent: {
    allow: ['resident'],
    write: true,
    input: v.strictObject({ code: ConsentCode, answer: ConsentAnswer }),
    output: ConsentPage,
  },
  /** What I agreed to on this phone, latest first, at most 20. */
  myConsents: {
    allow: ['resident'],
    input: v.strictObject({}),
    output: v.object({ consents: v.array(ConsentPage) }),
  },
  /** Takes it back; from that moment nothing is public. */
  withdrawConsent: {
    allow: ['resident'],
    write: true,
    input: v.strictObject({ ...ofCase, why: v.nullable(why) }),
    output: ConsentPage,
  },
  /** Who is on public notice, newest first, at most 50. */
  notices: {
    allow: ['anyone'],
    input: v.strictObject({}),
    output: v.object({ notices: v.array(NoticeCard) }),
  },
  notice: {
    allow: ['anyone'],
    input: v.strictObject(ofCase),
    output: v.object({ notice: NoticeCard, mine: v.nullable(MyObjection) }),
  },
  /** Says confidentially that something is not so. Without a number only with facts that can be checked. */
  object: {
    allow: ['resident'],
    write: true,
    input: v.strictObject({
      ...ofCase,
      words: words(500),
      name: v.nullable(who),
      phone: v.nullable(Phone),
    }),
    output: MyObjection,
  },
} as const satisfies Contract
