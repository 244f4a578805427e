import { county } from '../../config/county/current'
import { holdsNumber, whyNotSay } from '../../domain/clue'
import { likenessKeys } from '../../domain/likeness'
import type { ClueSource, Relation, ShownTo } from '../../types/clue'
import { stations } from '../_lib/collections'
import { checkWords } from '../_lib/contentCheck'
import { type Context, openidOf, type Refusal, refuse } from '../_lib/defineFunction'
import { rowOf } from '../_lib/goodPeople/move'
import type { StationRecord } from '../_lib/records'
import type { ClueRecord, GoodPhoto } from '../_lib/records/goodPeople'
import { standsFor } from '../station/resolve'
import { clueKeptUntil } from './keptUntil'

export interface Told {
  stationId: string
  name: string
  category: string
  sentence: string
  relation: Relation
  hint: string | null
  reach: ClueRecord['reach']
  shownTo: ShownTo
}

/** The open station that a clue is for, after all that is wrong with its words. */
export async function placeOf(told: Told): Promise<StationRecord | Refusal> {
  const why = whyNotSay(told.sentence)
  if (why) return refuse(why)
  for (const part of [told.name, told.hint ?? '', told.reach?.name ?? '']) {
    if (holdsNumber(part)) return refuse('clue_number')
    if (part !== '') {
      const wrong = whyNotSay(part)
      if (wrong) return refuse(wrong)
    }
  }
  if (!county.goodPeople.categories.some(({ id }) => id === told.category)) return refuse('clue_category')
  const station = await stations.find(told.stationId)
  const node = station && (await standsFor(station))
  return node ?? refuse('station_unknown')
}

/** What WeChat says of the words; what it is unsure of is read by staff, and nobody else sees it before. */
export async function doubtOf(told: Told, context: Context): Promise<boolean | Refusal> {
  const verdict = await checkWords(openidOf(context), [told.name, told.sentence, told.hint])
  if (verdict === 'risky') return refuse('content_risky')
  if (verdict === 'failed') return refuse('content_check_failed')
  return verdict === 'review'
}

interface From {
  source: ClueSource
  /** openid of the nominator; null of somebody without a phone. */
  person: string | null
  byName: string
}

export function newClue(
  _id: string,
  told: Told,
  node: StationRecord,
  { source, person, byName }: From,
  { doubtful, photos }: { doubtful: boolean; photos: GoodPhoto[] },
  context: Context,
): ClueRecord {
  const { name, category, relation, hint, reach, shownTo } = told
  const { exact } = likenessKeys(name, node.path)
  return {
    _id,
    name,
    nodeId: node._id,
    stationName: node.fullName,
    path: node.path,
    category,
    sentence: told.sentence.trim().replace(/\s+/g, ' '),
    relation,
    hint,
    doubtful,
    photos,
    source,
    person,
    reach,
    shownTo,
    enteredBy: person === null ? openidOf(context) : null,
    status: 'submitted',
    statusAt: context.now,
    submittedAt: context.now,
    question: null,
    lapseAt: null,
    caseId: null,
    homes: [],
    screened: null,
    exactKeys: exact,
    drawn: null,
    keptUntil: clueKeptUntil('submitted', context.now),
    history: [rowOf(context, 'submit', 'draft', 'submitted', { byName })],
  }
}
