import { agreed, isHonoured } from '../../../domain/case'
import { command as _ } from '../collection'
import { cases, clues, objections } from '../collections'
import { removeStored } from '../photoStore'
import type { CaseRecord, ClueRecord } from '../records/goodPeople'
import { rowsAnew } from '../rowsAnew'
import { bareOf, nothingOf } from './bare'
import { wholes } from './move'

const MERGED_MOST = 1000
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
export async function blankClue({ _id, photos, screened, history }: ClueRecord) {
  for (const { fileId } of photos) await removeStored(fileId)
  await clues.takeIf(
    { _id },
    {
      ...NO_CLUE,
      screened: screened && _.set({ ...screened, why: '' }),
      ...rowsAnew(history, ({ why }) => why !== null, { why: null }),
    },
  )
}

/** Takes out of a case that is over who it was about, who said so and who was heard, as far as no honour needs it. */
export async function blankCase(record: CaseRecord): Promise<void> {
  const { _id, rev, status } = record
  for (const merged of await goneInto(_id)) {
    await removePictures(merged, false)
    await cases.takeIf({ _id: merged._id, status: 'merged' }, wholes(nothingOf(merged)))
  }
  for (const clue of await clues.list({ caseId: _id, name: _.neq('') }, { limit: CLUES_MOST })) {
    await blankClue(clue)
  }
  await objections.updateAll({ caseId: _id }, { name: null, phone: null, words: '', outcome: null })
  const stays = isHonoured(status)
  await removePictures(record, stays)
  const data = stays ? bareOf(record) : nothingOf(record)
  await cases.takeIf({ _id, rev }, { ...wholes(data), rev: _.inc(1), keptUntil: null })
}

/** Of an honour the photo stays, and the signed paper while the agreement stands. */
async function removePictures({ photo, consent }: CaseRecord, honoured: boolean): Promise<void> {
  const fileIds = [
    honoured ? null : photo?.fileId,
    honoured && agreed(consent) ? null : consent?.paper?.fileId,
  ]
  for (const fileId of fileIds) if (fileId) await removeStored(fileId)
}

/** What went into a case, and what had gone into that. One that is just coming out of it stands for itself again. */
async function goneInto(caseId: string): Promise<CaseRecord[]> {
  const all = new Map<string, CaseRecord>()
  for (let ids = [caseId]; ids.length > 0 && all.size < MERGED_MOST; ) {
    const found = await cases.list({ mergedInto: _.in(ids), status: 'merged' }, { limit: MERGED_MOST })
    const fresh = found.filter(({ _id }) => !all.has(_id) && _id !== caseId)
    for (const one of fresh) all.set(one._id, one)
    ids = fresh.map(({ _id }) => _id)
  }
  return [...all.values()]
}
