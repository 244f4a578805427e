import type { caseContract } from '../../types/case'
import { command as _ } from '../_lib/collection'
import { cases } from '../_lib/collections'
import { type Actions, Refusal } from '../_lib/defineFunction'
import { caseFor } from '../_lib/goodPeople/move'
import { ownNodes } from '../_lib/guard'
import { cardOf, viewOf } from './view'

type CaseActions = Actions<typeof caseContract>

const MOST = 100
const BARE = { history: false, facts: false, verifications: false, consent: false, panel: false } as const

export const list: CaseActions['list'] = async ({ which }, context) => {
  const nodes = _.in(ownNodes(context))
  const found =
    which === 'waiting'
      ? await cases.list({ waitsAt: nodes }, { order: [['dueAt', 'asc']], limit: MOST + 1, without: BARE })
      : await cases.list(
          { path: nodes, running: which === 'running' },
          { order: [['statusAt', 'desc']], limit: MOST + 1, without: BARE },
        )
  const once = [...new Map(found.map((record) => [record._id, record])).values()]
  return { cases: once.slice(0, MOST).map(cardOf), more: found.length > MOST }
}

export const open: CaseActions['open'] = async ({ caseId }, context) => {
  const record = await caseFor(context, caseId)
  return record instanceof Refusal ? record : viewOf(record, context)
}
