import * as v from 'valibot'
import type { Contract } from './contract'
import { UploadId } from './file'
import { Count, Id, line, Phone, words } from './text'
import { Instant } from './time'

/** draft: still on the phone · needsInfo: somebody asked the nominator one thing · linked: part of a case. */
export const ClueStatus = v.picklist([
  'draft',
  'submitted',
  'needsInfo',
  'linked',
  'screenedOut',
  'withdrawn',
])
export type ClueStatus = v.InferOutput<typeof ClueStatus>

/** What the nominator is to the person. `self`: a self-nomination 自荐. */
export const Relation = v.picklist(['self', 'family', 'neighbour', 'colleague', 'helped', 'other'])
export type Relation = v.InferOutput<typeof Relation>

/** Why a clue goes no further. A clue about somebody who has a case already is linked instead. */
export const ScreenReason = v.picklist(['nobody', 'unrelated', 'forbidden', 'advert', 'honouredAlready'])
export type ScreenReason = v.InferOutput<typeof ScreenReason>

/** Who besides the county centre may know the nominator. The public never does. */
export const ShownTo = v.picklist(['centre', 'station', 'nominee'])
export type ShownTo = v.InferOutput<typeof ShownTo>

export const ClueSource = v.picklist(['app', 'phone', 'paper'])
export type ClueSource = v.InferOutput<typeof ClueSource>

/** So long a sentence reads on one screen. What is longer is refused with a sentence of its own. */
export const SENTENCE_MOST = 200
export const CLUE_PHOTOS_MOST = 3
/** What a request may hold, so that a text far too long is answered and not just turned away. */
const Sent = v.pipe(v.string(), v.maxLength(20_000))

export const Step = v.object({ at: Instant, words: v.string() })
export type Step = v.InferOutput<typeof Step>

const Told = v.object({
  id: Id,
  name: v.string(),
  stationName: v.string(),
  category: v.string(),
  sentence: v.string(),
  relation: Relation,
  source: ClueSource,
  status: ClueStatus,
  submittedAt: Instant,
})

const Question = v.object({
  words: v.string(),
  askedAt: Instant,
  /** After this it goes on without an answer. */
  answerBy: Instant,
  answer: v.nullable(v.string()),
})

/** A clue as its nominator sees it: how far it came in plain words, oldest first. */
export const MyClue = v.object({
  ...Told.entries,
  question: v.nullable(Question),
  steps: v.array(Step),
  mayWithdraw: v.boolean(),
})
export type MyClue = v.InferOutput<typeof MyClue>

/** A clue as staff see it in a list. Nothing in it says who the nominator is. */
export const ClueCard = v.object({
  ...Told.entries,
  /** A house, a nickname, a parent: what tells two people of one name apart. */
  hint: v.nullable(v.string()),
  /** WeChat's check was not sure about the words: read before going on. */
  doubtful: v.boolean(),
  photoCount: Count,
  caseId: v.nullable(Id),
})
export type ClueCard = v.InferOutput<typeof ClueCard>

export const CluePhoto = v.object({
  id: v.string(),
  state: v.picklist(['checking', 'shown', 'review', 'removed']),
  url: v.nullable(v.string()),
})
export type CluePhoto = v.InferOutput<typeof CluePhoto>

/** Somebody who may be the same person. Which it is, a human decides. */
export const Candidate = v.object({
  kind: v.picklist(['case', 'clue']),
  id: Id,
  name: v.string(),
  stationName: v.string(),
  category: v.string(),
  about: v.string(),
  status: v.string(),
  hint: v.nullable(v.string()),
  /** What is alike, in words. */
  alike: v.array(v.string()),
})
export type Candidate = v.InferOutput<typeof Candidate>

export const ClueView = v.object({
  ...ClueCard.entries,
  question: v.nullable(Question),
  photos: v.array(CluePhoto),
  /** Null unless the nominator agreed that those who look into it may know. */
  nominator: v.nullable(v.object({ name: v.nullable(v.string()), phone: v.nullable(v.string()) })),
  /** Whether they can be asked: in the app, or by the number they left. */
  reachable: v.picklist(['app', 'phone', 'no']),
  candidates: v.array(Candidate),
  /** How many more are alike in places the reader may not see into. */
  elsewhere: Count,
  history: v.array(
    v.object({ at: Instant, byName: v.string(), words: v.string(), why: v.nullable(v.string()) }),
  ),
})
export type ClueView = v.InferOutput<typeof ClueView>

const told = {
  stationId: Id,
  name: line(30),
  category: line(20),
  sentence: Sent,
  relation: Relation,
  hint: v.nullable(line(40)),
}
const Reach = v.nullable(v.strictObject({ name: v.nullable(line(20)), phone: v.nullable(Phone) }))
const Uploads = v.pipe(
  v.array(v.strictObject({ uploadId: UploadId, pieces: v.pipe(Count, v.minValue(1)) })),
  v.maxLength(20),
)
const why = line(100)

export const clueContract = {
  /** Names a good person. At most 3 a day and 10 that are still open. */
  submit: {
    allow: ['resident'],
    write: true,
    input: v.strictObject({ ...told, reach: Reach, shownTo: ShownTo, photos: Uploads }),
    output: MyClue,
  },
  /** My clues with what became of them, latest first, at most 50. */
  mine: { allow: ['resident'], input: v.strictObject({}), output: v.object({ clues: v.array(MyClue) }) },
  answer: {
    allow: ['resident'],
    write: true,
    input: v.strictObject({ clueId: Id, words: Sent }),
    output: MyClue,
  },
  /** Takes one's clue back, until the person is on public notice. */
  withdraw: { allow: ['resident'], write: true, input: v.strictObject({ clueId: Id }), output: MyClue },
  /** new: to be looked at · asked: waiting for an answer · over: not gone on with. Oldest first, at most 100. */
  queue: {
    allow: ['staff'],
    right: 'clue.handle',
    input: v.strictObject({ which: v.picklist(['new', 'asked', 'over']) }),
    output: v.object({ clues: v.array(ClueCard), more: v.boolean() }),
  },
  open: {
    allow: ['staff'],
    right: 'clue.handle',
    input: v.strictObject({ clueId: Id }),
    output: ClueView,
  },
  /** Writes down what somebody said on the phone or handed in on paper. Without a name it counts as unverified. */
  enter: {
    allow: ['staff'],
    right: 'clue.handle',
    write: true,
    input: v.strictObject({
      ...told,
      source: v.picklist(['phone', 'paper']),
      reach: Reach,
      shownTo: ShownTo,
    }),
    output: ClueView,
  },
  /** One question at a time; after 10 days it goes on without an answer. */
  ask: {
    allow: ['staff'],
    right: 'clue.handle',
    write: true,
    input: v.strictObject({ clueId: Id, words: words(100) }),
    output: ClueView,
  },
  /** To a case about the same person, or with null to a new one. */
  link: {
    allow: ['staff'],
    right: 'clue.handle',
    write: true,
    input: v.strictObject({ clueId: Id, caseId: v.nullable(Id) }),
    output: v.object({ caseId: Id }),
  },
  /** Takes it out of a case again: it was about somebody else. */
  unlink: {
    allow: ['staff'],
    right: 'clue.handle',
    write: true,
    input: v.strictObject({ clueId: Id, why }),
    output: ClueView,
  },
  screenOut: {
    allow: ['staff'],
    right: 'clue.screen',
    write: true,
    input: v.strictObject({ clueId: Id, reason: ScreenReason, why }),
    output: ClueView,
  },
  /** Who the nominator is: for the centre, and for others where the nominator agreed. Written down in the log. */
  nominator: {
    allow: ['staff'],
    right: 'clue.handle',
    write: true,
    input: v.strictObject({ clueId: Id, why }),
    output: v.object({ name: v.nullable(v.string()), phone: v.nullable(v.string()) }),
  },
} as const satisfies Contract
