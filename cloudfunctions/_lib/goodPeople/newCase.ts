import { createHash } from 'node:crypto'
import { likenessKeys } from '../../../domain/likeness'
import { cases, stations } from '../collections'
import type { Context } from '../defineFunction'
import type { CaseRecord, ClueRecord } from '../records/goodPeople'
import { dutyOf } from './deadlines'
import { rowOf } from './move'

/** The same request opens the same case. */
export const caseIdOf = (clue: ClueRecord, { key }: Context): string =>
  `g${createHash('sha256').update(`${clue._id}/${key}`).digest('hex').slice(0, 24)}`

/** Opens a case with what its first clue says. */
export async function openCase(context: Context, clue: ClueRecord, _id: string): Promise<void> {
  const node = await stations.find(clue.nodeId)
  const { exact, near } = likenessKeys(clue.name, clue.path)
  const record: CaseRecord = {
    _id,
    personKey: `person_${_id}`,
    name: clue.name,
    nominee: 'adult',
    hint: clue.hint,
    category: clue.category,
    nodeId: clue.nodeId,
    stationName: clue.stationName,
    placeName: node?.name ?? clue.stationName,
    townName: node?.townName ?? node?.name ?? clue.stationName,
    path: clue.path,
    facts: '',
    deed: '',
    photo: null,
    ...dutyOf('collecting', { path: clue.path, noticeAt: null }, context.now),
    openedAt: context.now,
    clueIds: [clue._id],
    mergedInto: null,
    verifications: [],
    consent: null,
    codeHash: null,
    consentPerson: null,
    background: null,
    panel: null,
    notice: null,
    openObjections: [],
    honourNumber: null,
    reason: null,
    thanks: null,
    exactKeys: exact,
    nearKeys: near,
    drawn: null,
    rev: 1,
    history: [rowOf(context, 'open', null, 'collecting')],
  }
  await cases.put(record)
}
