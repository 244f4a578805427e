import type { CaseStatus, ConsentBy, Face, Nominee, ShowMode, Witness } from '../types/case'
import type { ErrorCode } from '../types/errors'
import { plainName } from './likeness'

/** Everything that can happen to a case. */
export const caseEvents = [
  'verify',
  'sendBack',
  'review',
  'askConsent',
  'consent',
  /** Thanked, but not in public. */
  'stayPrivate',
  'decline',
  'lapse',
  'withdrawConsent',
  /** What was agreed to has to change. */
  'rewrite',
  'passBackground',
  'failBackground',
  'select',
  'notSelect',
  'publish',
  'object',
  'resume',
  'uphold',
  'honour',
  'tellStory',
  'recommendUp',
  'revoke',
  'thank',
  'pool',
  /** New evidence for somebody in the pool. */
  'reconsider',
  'archive',
  'merge',
  'unmerge',
  /** Somebody else found that it should not have been refused. */
  'reopen',
] as const
export type CaseEvent = (typeof caseEvents)[number]

type Moves = Partial<Record<CaseEvent, CaseStatus>>

const AGREED: Moves = { withdrawConsent: 'declinedByPerson', rewrite: 'branchReviewed' }

/** The life of a case 案卷. What is not named leads nowhere, and nothing is ever deleted. */
const NEXT: Record<CaseStatus, Moves> = {
  // The village's opinion goes up whatever it is; only the town and the centre may end a case.
  collecting: { verify: 'villageVerified', notSelect: 'notSelected', merge: 'merged' },
  villageVerified: { review: 'branchReviewed', sendBack: 'collecting', notSelect: 'notSelected' },
  branchReviewed: { askConsent: 'consentAsked', sendBack: 'collecting', notSelect: 'notSelected' },
  consentAsked: {
    consent: 'consented',
    stayPrivate: 'privateThanks',
    decline: 'declinedByPerson',
    lapse: 'pool',
    rewrite: 'branchReviewed',
  },
  consented: { ...AGREED, passBackground: 'backgroundChecked', failBackground: 'notSelected' },
  backgroundChecked: { ...AGREED, select: 'panelDecided', notSelect: 'notSelected' },
  panelDecided: { ...AGREED, publish: 'publicity' },
  // On public notice nothing is rewritten.
  publicity: { object: 'objectionHold', honour: 'honoured', withdrawConsent: 'declinedByPerson' },
  objectionHold: {
    object: 'objectionHold',
    resume: 'publicity',
    uphold: 'notSelected',
    withdrawConsent: 'declinedByPerson',
  },
  // The honour stays theirs when they no longer want to be seen.
  honoured: {
    tellStory: 'storied',
    recommendUp: 'recommendedUp',
    revoke: 'revoked',
    withdrawConsent: 'honoured',
  },
  storied: { recommendUp: 'recommendedUp', revoke: 'revoked', withdrawConsent: 'storied' },
  recommendedUp: { revoke: 'revoked', withdrawConsent: 'recommendedUp' },
  pool: { reconsider: 'collecting', archive: 'archived' },
  archived: {},
  declinedByPerson: { thank: 'privateThanks' },
  privateThanks: { thank: 'privateThanks' },
  notSelected: { pool: 'pool', reopen: 'collecting' },
  revoked: {},
  merged: { unmerge: 'collecting' },
}

/** The state after an event; null means that the event changes nothing. */
export const nextCase = (status: CaseStatus, event: CaseEvent): CaseStatus | null =>
  NEXT[status][event] ?? null

/** States in which the words of a case may be changed: before anybody was asked to agree to them. */
export const mayWrite = (status: CaseStatus): boolean =>
  status === 'collecting' || status === 'villageVerified' || status === 'branchReviewed'

export const onNotice = (status: CaseStatus): boolean => status === 'publicity' || status === 'objectionHold'

/** States in which something is still to be done. */
export const runningCases: readonly CaseStatus[] = [
  'collecting',
  'villageVerified',
  'branchReviewed',
  'consentAsked',
  'consented',
  'backgroundChecked',
  'panelDecided',
  'publicity',
  'objectionHold',
]
export const isRunning = (status: CaseStatus): boolean => runningCases.includes(status)

/** Until a person is on public notice those who named them may take their words back. */
export const mayTakeBack = (status: CaseStatus): boolean => isRunning(status) && !onNotice(status)

const ENOUGH_WITNESSES = 2

/** The different people among witnesses; whoever the case is about is no witness of it. */
export const witnessesOf = (witnesses: readonly Witness[], name: string): string[] => [
  ...new Set(witnesses.map((witness) => plainName(witness.name)).filter((one) => one !== plainName(name))),
]

/** An opinion for somebody stands on at least two people besides the person; relatives keep out of it. */
export function whyNotVerify(
  { opinion, witnesses, noRelative }: { opinion: string; witnesses: readonly Witness[]; noRelative: boolean },
  name: string,
): ErrorCode | null {
  if (!noRelative) return 'case_relative'
  if (opinion === 'against') return null
  return witnessesOf(witnesses, name).length < ENOUGH_WITNESSES ? 'case_witnesses' : null
}

/** Whoever named the person does not count as their witness. */
export function whyNotIndependent(
  witnesses: readonly Witness[],
  name: string,
  nominators: readonly string[],
): ErrorCode | null {
  const named = new Set(nominators.map(plainName))
  const others = witnessesOf(witnesses, name).filter((one) => !named.has(one))
  return others.length < ENOUGH_WITNESSES ? 'case_witness_nominator' : null
}

/** At least so many members decide; who recused themselves does not count, and nobody sits twice. */
export function whyNotPanel(
  members: readonly { name: string; recused: boolean }[],
  least: number,
): ErrorCode | null {
  const names = members.map(({ name }) => plainName(name))
  if (new Set(names).size !== names.length) return 'case_panel_twice'
  return members.filter(({ recused }) => !recused).length < least ? 'case_panel_small' : null
}

const ANSWERS_FOR: Record<Nominee, ConsentBy> = { adult: 'self', minor: 'guardian', deceased: 'family' }
/** Who has to agree for this person. */
export const answererOf = (nominee: Nominee): ConsentBy => ANSWERS_FOR[nominee]

interface Answer {
  mode: ShowMode | 'declined'
  alias: string | null
  by: ConsentBy
  answererName: string | null
}

/** The right person agrees, to something that can be shown, and an alias hides the name. */
export function whyNotAgree(
  { mode, alias, by, answererName }: Answer,
  about: { nominee: Nominee; name: string; hasPhoto: boolean },
): ErrorCode | null {
  if (by !== answererOf(about.nominee)) {
    if (about.nominee === 'adult') return 'consent_self'
    return about.nominee === 'minor' ? 'consent_guardian' : 'consent_family'
  }
  if (by !== 'self' && answererName === null) return 'consent_answerer'
  if (mode === 'nameAndPhoto' && !about.hasPhoto) return 'consent_no_photo'
  if (mode !== 'alias') return null
  const [wished, real] = [plainName(alias ?? ''), plainName(about.name)]
  return wished === '' || wished.includes(real) || real.includes(wished) ? 'consent_alias' : null
}

export interface Shown {
  name: string
  category: string
  deed: string
  placeName: string
  townName: string
  photo: string | null
}

/**
 * Exactly what is public under a choice; null when nothing is. Under an alias the name goes out of the deed
 * too, and the town stands for the village, where everybody would know who it is.
 */
export function faceOf(about: Shown, mode: ShowMode | null, alias: string | null): Face | null {
  if (mode === null || mode === 'none') return null
  const { name, category, deed, placeName, townName } = about
  if (mode === 'alias') {
    if (alias === null || alias === '') return null
    const hidden = deed.split(name).join(alias)
    return {
      name: alias,
      alias: true,
      category,
      deed: hidden.split(placeName).join(townName),
      place: townName,
      photo: null,
    }
  }
  return {
    name,
    alias: false,
    category,
    deed,
    place: placeName === townName ? placeName : `${townName}${placeName}`,
    photo: mode === 'nameAndPhoto' ? about.photo : null,
  }
}

/** Consent that stands at this moment; whoever has not answered has not agreed. */
export const agreed = (consent: { status: string; mode: ShowMode | null } | null): boolean =>
  consent !== null && consent.status === 'given' && consent.mode !== null && consent.mode !== 'none'

/**
 * Nothing more is looked into: it ended, or led to an honour, of which name and deed stay. What waits in the pool may
 * come up again, and what was merged goes on in another case.
 */
export const isOver = (status: CaseStatus): boolean =>
  !isRunning(status) && status !== 'pool' && status !== 'merged'

/** The person has an honour from it. */
export const isHonoured = (status: CaseStatus): boolean =>
  status === 'honoured' || status === 'storied' || status === 'recommendedUp'

/** What whoever answers is called in the history of a case. */
export const ANSWERER: Record<ConsentBy, string> = { self: '本人', guardian: '监护人', family: '家属' }
export const answererNames: readonly string[] = Object.values(ANSWERER)

/** Of what was said when an honour was revoked, that which is public. */
export const revokedFor = (said: string): string => said.split('：')[0] ?? said
