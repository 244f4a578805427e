import { startOfDay } from '../../domain/day'
import type { caseContract } from '../../types/case'
import { command as _ } from '../_lib/collection'
import { cases, clues, stations } from '../_lib/collections'
import { type Actions, Refusal } from '../_lib/defineFunction'
import { nodeFor } from '../_lib/guard'
import type { CaseRecord, ClueRecord } from '../_lib/records/goodPeople'

/** A county opens far fewer in a year; where there are more, the answer says so. */
const MOST = 1000

const CASES = {
  history: false,
  facts: false,
  deed: false,
  verifications: false,
  consent: false,
  panel: false,
  notice: false,
  exactKeys: false,
  nearKeys: false,
} as const satisfies Partial<Record<keyof CaseRecord, false>>
const CLUES = {
  history: false,
  sentence: false,
  reach: false,
  photos: false,
  question: false,
  exactKeys: false,
} as const satisfies Partial<Record<keyof ClueRecord, false>>

/** What became of the year's cases and clues, town by town; nobody is named and no town is placed above another. */
export const statistics: Actions<typeof caseContract>['statistics'] = async ({ nodeId, year }, context) => {
  const node = await nodeFor(context, nodeId)
  if (node instanceof Refusal) return node
  const inYear = _.gte(startOfDay(`${year}-01-01`)).and(_.lt(startOfDay(`${year + 1}-01-01`)))
  const [ofCases, ofClues] = await Promise.all([
    cases.list({ path: nodeId, openedAt: inYear }, { limit: MOST, without: CASES }),
    clues.list({ path: nodeId, submittedAt: inYear }, { limit: MOST, without: CLUES }),
  ])
  const towns = [...new Set([...ofCases, ...ofClues].map(townOf))]
  const names = new Map((await stations.byIds(towns)).map(({ _id, name }) => [_id, name]))
  const rowsOf = (all: readonly Counted[]) =>
    towns.sort().flatMap((town) => {
      const own = all.filter((one) => townOf(one) === town)
      return own.length === 0 ? [] : [{ place: names.get(town) ?? town, ...countsOf(own) }]
    })
  return {
    rows: rowsOf(ofCases),
    clues: rowsOf(ofClues),
    more: ofCases.length === MOST || ofClues.length === MOST,
  }
}

interface Counted {
  path: readonly string[]
  status: string
  overdue?: boolean
}

const townOf = ({ path }: Counted): string => path[1] ?? path[0] ?? ''

function countsOf(own: readonly Counted[]) {
  const counts: Record<string, number> = {}
  for (const { status } of own) counts[status] = (counts[status] ?? 0) + 1
  return { counts, all: own.length, overdue: own.filter(({ overdue }) => overdue === true).length }
}
