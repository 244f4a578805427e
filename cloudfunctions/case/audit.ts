import type { caseContract } from '../../types/case'
import { command as _ } from '../_lib/collection'
import { cases, clues } from '../_lib/collections'
import { type Actions, Refusal } from '../_lib/defineFunction'
import { caseFor } from '../_lib/goodPeople/move'
import { nodeFor } from '../_lib/guard'
import { cutPage } from '../_lib/page'
import { cardOf } from './view'

type CaseActions = Actions<typeof caseContract>

const MOST = 100
const BARE = { history: false, facts: false, verifications: false, consent: false, panel: false } as const

/** Steps of the case and of its clues in one line of time. Who nominated stays 推荐人. */
export const trail: CaseActions['trail'] = async ({ caseId }, context) => {
  const record = await caseFor(context, caseId)
  if (record instanceof Refusal) return record
  const own = await clues.list({ caseId }, { order: [['submittedAt', 'asc']], limit: MOST })
  const theirs = own.flatMap(({ history }) => history.map((row) => ({ ...row, step: `clue.${row.step}` })))
  const rows = [...record.history, ...theirs].sort((a, b) => a.at.localeCompare(b.at))
  return { ...cardOf(record), trail: rows }
}

export const trails: CaseActions['trails'] = async ({ nodeId, before }, context) => {
  const node = await nodeFor(context, nodeId)
  if (node instanceof Refusal) return node
  const read = await cases.list(
    { path: nodeId, ...(before ? { openedAt: _.lt(before) } : {}) },
    { order: [['openedAt', 'desc']], limit: MOST + 1, without: BARE },
  )
  const { rows, more } = cutPage(read, MOST, ({ openedAt }) => openedAt)
  return { cases: rows.map((record) => ({ ...cardOf(record), openedAt: record.openedAt })), more }
}
