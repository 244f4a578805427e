import { agreed, answererNames, revokedFor } from '../../../domain/case'
import type { CaseRecord, StepRow } from '../records/goodPeople'

/** Why a step was taken may name anybody; why an honour was revoked is public, apart from what was said with it. */
const withoutWords = (row: StepRow): StepRow => ({
  ...row,
  why: row.step === 'revoke' && row.why !== null ? revokedFor(row.why) : null,
})

/** Whoever answered for the person, on whichever phone and however often they were asked. */
const withoutAnswerers =
  (person: string | null) =>
  (row: StepRow): StepRow =>
    answererNames.includes(row.byName) || (person !== null && row.by === person) ? { ...row, by: '' } : row

/** What was looked into, apart from what the honour stands on; the proof of an agreement only while that stands. */
export const bareOf = (record: CaseRecord) => ({
  hint: null,
  facts: '',
  verifications: record.verifications.map((one) => ({ ...one, words: '', witnesses: [] })),
  background: record.background && { ...record.background, offices: '' },
  panel: record.panel && {
    ...record.panel,
    minutes: '',
    members: record.panel.members.map((member) => ({ ...member, name: '' })),
  },
  notice: record.notice && { ...record.notice, outcomes: [] },
  history: record.history.map(withoutWords),
  ...(agreed(record.consent) ? {} : noProofOf(record)),
})

/** Nothing else leads from here to whoever answered, should they erase themselves later. */
const noProofOf = ({ consent, consentPerson, history }: CaseRecord) => ({
  consent: consent && { ...consent, alias: null, answererName: null, paper: null },
  consentPerson: null,
  codeHash: null,
  history: history.map(withoutWords).map(withoutAnswerers(consentPerson)),
})

export const nothingOf = (record: CaseRecord) => ({
  ...bareOf(record),
  ...noProofOf(record),
  name: '',
  deed: '',
  photo: null,
  exactKeys: [],
  nearKeys: [],
  thanks: record.thanks && { ...record.thanks, words: '' },
})
