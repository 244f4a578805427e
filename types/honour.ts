import * as v from 'valibot'
import type { Contract } from './contract'
import { Count, Id, line, words } from './text'
import { Day, Instant } from './time'

/** The ladder of good people 好人: 中央 · 省 · 泰安 · 肥城. Older honours of towns and villages are kept too. */
export const HonourLevel = v.picklist(['national', 'province', 'city', 'county', 'town', 'village'])
export type HonourLevel = v.InferOutput<typeof HonourLevel>

/** The levels at which somebody is honoured from here. */
export const LadderLevel = v.picklist(['county', 'city', 'province', 'national'])
export type LadderLevel = v.InferOutput<typeof LadderLevel>

/** goodPerson 好人 · moralModel 道德模范 · other: what an older list brought in. */
export const HonourKind = v.picklist(['goodPerson', 'moralModel', 'other'])
export type HonourKind = v.InferOutput<typeof HonourKind>

/** What the wall can be narrowed to: one level, or the moral models of all levels. */
export const Rank = v.picklist([...HonourLevel.options, 'model'])
export type Rank = v.InferOutput<typeof Rank>

/**
 * All that may be public about an honoured person, as they agreed to it. `none` is public nowhere. The name is
 * read of `nameAndPhoto` and `nameOnly` alone, the photo of `nameAndPhoto` alone.
 */
export interface Shown {
  mode: 'nameAndPhoto' | 'nameOnly' | 'alias' | 'none'
  name: string | null
  alias: string | null
  photoFileId: string | null
  /** In a sentence or two. */
  deed: string
  place: string | null
  consentId: string
  consentUntil: null
}

const Year = v.pipe(Count, v.minValue(1949), v.maxValue(2999))

/** An honour as anybody sees it. */
export const HonourCard = v.object({
  id: Id,
  name: v.string(),
  /** The name is one they chose. */
  alias: v.boolean(),
  title: v.string(),
  kind: HonourKind,
  level: HonourLevel,
  year: Count,
  category: v.nullable(v.string()),
  place: v.nullable(v.string()),
  townName: v.nullable(v.string()),
  /** What they did; in a list only its beginning. Null of an older honour of which only the name is shown. */
  deed: v.nullable(v.string()),
  /** A link that is good for half an hour. */
  photo: v.nullable(v.string()),
})
export type HonourCard = v.InferOutput<typeof HonourCard>

/** A thank-you note with a flower, as anybody reads it. */
export const Flower = v.object({ id: Id, words: v.string(), from: v.string(), at: Instant })
export type Flower = v.InferOutput<typeof Flower>

export const HonourPage = v.object({
  ...HonourCard.entries,
  givenOn: Day,
  source: v.nullable(v.string()),
  /** The same person's honours that are shown under the same name, this one among them, highest last. */
  ladder: v.array(v.object({ id: Id, title: v.string(), level: HonourLevel, year: Count })),
  /** The latest notes. How many there are is nobody's business. */
  flowers: v.array(Flower),
  stories: v.array(v.object({ id: Id, number: Count, title: v.string(), year: Count })),
  /** Where one reports what is wrong, or asks for the name to be taken down. */
  stationId: Id,
})
export type HonourPage = v.InferOutput<typeof HonourPage>

/** What anybody who holds the number may know of a certificate. */
export const HonourCertificate = v.object({
  number: v.string(),
  status: v.picklist(['valid', 'revoked']),
  revokedOn: v.nullable(Day),
  title: v.string(),
  level: HonourLevel,
  year: Count,
  givenOn: Day,
  givenBy: v.nullable(v.string()),
  /** Null when the name is not public. */
  name: v.nullable(v.string()),
  alias: v.boolean(),
})
export type HonourCertificate = v.InferOutput<typeof HonourCertificate>

/** As the number is read out or typed: blanks, dashes and small letters do not matter. */
export const CertificateNumber = v.pipe(
  v.string(),
  v.maxLength(40),
  v.transform((text) => text.replace(/[\s-]/g, '').toUpperCase()),
  v.regex(/^[0-9A-Z]{4,24}$/),
)

export const HonourState = v.picklist(['shown', 'private', 'hidden', 'revoked', 'removed'])
export type HonourState = v.InferOutput<typeof HonourState>

/** An honour as staff see it: nothing of the person that was not agreed to. */
export const StaffHonour = v.object({
  id: Id,
  holder: v.string(),
  title: v.string(),
  kind: HonourKind,
  level: HonourLevel,
  year: Count,
  givenOn: Day,
  category: v.nullable(v.string()),
  placeName: v.string(),
  source: v.nullable(v.string()),
  deed: v.nullable(v.string()),
  /** What they agreed to; null of an older honour that came in from a list. */
  mode: v.nullable(v.picklist(['nameAndPhoto', 'nameOnly', 'alias', 'none'])),
  state: HonourState,
  stateWhy: v.nullable(v.string()),
  stateOn: v.nullable(Day),
  /** Hidden because consent was taken back: only new consent shows it again. */
  mayShow: v.boolean(),
  number: v.nullable(v.string()),
  raised: v.boolean(),
  rev: Count,
})
export type StaffHonour = v.InferOutput<typeof StaffHonour>

const why = line(100)
const one = { honourId: Id }

export const honourContract = {
  /** The wall 好人榜, latest year first, 20 a page; `after` is the last page's `next`. With a name nothing else narrows. */
  wall: {
    allow: ['anyone'],
    input: v.strictObject({
      town: v.optional(Id),
      year: v.optional(Year),
      category: v.optional(line(20)),
      rank: v.optional(Rank),
      name: v.optional(line(20)),
      after: v.optional(v.pipe(v.string(), v.regex(/^[\w-]{1,140}$/))),
    }),
    output: v.object({ honours: v.array(HonourCard), next: v.nullable(v.string()) }),
  },
  show: { allow: ['anyone'], input: v.strictObject(one), output: HonourPage },
  /** Whether a certificate is one of ours. Numbers cannot be guessed one from another. */
  verify: {
    allow: ['anyone'],
    input: v.strictObject({ number: CertificateNumber }),
    output: v.object({ certificate: v.nullable(HonourCertificate) }),
  },

  /** The honours of a node and below, 50 a page, or those whose name begins like this. */
  list: {
    allow: ['staff'],
    right: 'honour.write',
    input: v.strictObject({ nodeId: Id, name: v.optional(line(20)), after: v.optional(Id) }),
    output: v.object({ honours: v.array(StaffHonour), more: v.boolean() }),
  },
  look: { allow: ['staff'], right: 'honour.write', input: v.strictObject(one), output: StaffHonour },
  /** Of an honour with consent only the source can be put right: the words are what the person agreed to. */
  edit: {
    allow: ['staff'],
    right: 'honour.write',
    write: true,
    input: v.strictObject({
      ...one,
      rev: Count,
      category: v.nullable(line(20)),
      source: v.nullable(line(60)),
      deed: v.nullable(words(200)),
    }),
    output: StaffHonour,
  },
  /** Takes it off the wall at once: the person or their family asked. */
  hide: {
    allow: ['staff'],
    right: 'honour.write',
    write: true,
    input: v.strictObject({ ...one, why }),
    output: StaffHonour,
  },
  unhide: {
    allow: ['staff'],
    right: 'honour.write',
    write: true,
    input: v.strictObject({ ...one, why }),
    output: StaffHonour,
  },
  /** Gives an older honour the number that its certificate is verified by. */
  number: {
    allow: ['staff'],
    right: 'honour.write',
    write: true,
    input: v.strictObject(one),
    output: StaffHonour,
  },
  /** The same person was honoured higher up. A new honour; both stay to be seen. */
  raise: {
    allow: ['staff'],
    right: 'honour.decide',
    write: true,
    input: v.strictObject({
      ...one,
      kind: v.picklist(['goodPerson', 'moralModel']),
      level: LadderLevel,
      year: Year,
      givenOn: Day,
      source: line(60),
    }),
    output: StaffHonour,
  },
  /** Takes an honour back for good; the certificate says so from then on. */
  revoke: {
    allow: ['staff'],
    right: 'honour.decide',
    write: true,
    input: v.strictObject({ ...one, why, on: Day }),
    output: StaffHonour,
  },
} as const satisfies Contract
