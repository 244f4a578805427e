import { isHonoured } from '../../../domain/case'
import { command as _ } from '../collection'
import { cases, clues, objections } from '../collections'
import { removeStored } from '../photoStore'
import type { CaseRecord } from '../records/goodPeople'
import { wholes } from './move'

const MERGED_MOST = 50
const CLUES_MOST = 1000

/** What is left of a clue whose words are of no use any more. */
const NO_CLUE = {
  name: '',
  hint: null,
  sentence: '',
  reach: null,
  exactKeys: _.set([]),
  photos: _.set([]),
  question: null,
  keptUntil: null,
}

/** Pictures go first: a run that dies in between finds the rest again. */
export async function blankClue({ _id, photos }: { _id: string; photos: readonly { fileId: string }[] }) {
  for (const { fileId } of photos) await removeStored(fileId)
  await clues.takeIf({ _id }, NO_CLUE)
}

/** Takes out of a case that is over who it was about, who said so and who was heard, as far as no honour needs it. */
export async function blankCase(record: CaseRecord): Promise<void> {
  const { _id, rev, status } = record
  for (const merged of await cases.list({ mergedInto: _id }, { limit: MERGED_MOST })) {
    await cases.takeIf({ _id: merged._id }, wholes(nothingOf(merged)))
  }
  for (const clue of await clues.list({ caseId: _id, name: _.neq('') }, { limit: CLUES_MOST })) {
    await blankClue(clue)
  }
  await objections.updateAll({ caseId: _id }, { name: null, phone: null, words: '' })
  const stays = isHonoured(status)
  if (!stays) await removePictures(record)
  const data = stays ? bareOf(record) : nothingOf(record)
  await cases.takeIf({ _id, rev }, { ...wholes(data), rev: _.inc(1), keptUntil: null })
}

async function removePictures({ photo, consent }: CaseRecord): Promise<void> {
  for (const fileId of [photo?.fileId, consent?.paper?.fileId]) if (fileId) await removeStored(fileId)
}

/** What was looked into, apart from what the honour stands on. */
const bareOf = ({ verifications, panel }: CaseRecord) => ({
  hint: null,
  facts: '',
  verifications: verifications.map((one) => ({ ...one, words: '', witnesses: [] })),
  panel: panel && { ...panel, members: panel.members.map((member) => ({ ...member, name: '' })) },
})

const nothingOf = (record: CaseRecord) => ({
  ...bareOf(record),
  name: '',
  deed: '',
  photo: null,
  exactKeys: [],
  nearKeys: [],
  consent: record.consent && { ...record.consent, alias: null, answererName: null, paper: null },
  consentPerson: null,
  // Nothing else leads from here to whoever answered, should they erase themselves later.
  history: record.history.map((row) => (row.by === record.consentPerson ? { ...row, by: '' } : row)),
  codeHash: null,
  thanks: record.thanks && { ...record.thanks, words: '' },
})
