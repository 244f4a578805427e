import type { honourContract } from '../../types/honour'
import { command as _ } from '../_lib/collection'
import { honours } from '../_lib/collections'
import { type Actions, type Context, Refusal, refuse } from '../_lib/defineFunction'
import { nodeFor, whyNotAt } from '../_lib/guard'
import type { HonourRecord } from '../_lib/records/honour'
import { staffCard } from './card'

type HonourActions = Actions<typeof honourContract>

const PAGE = 50
const LAST = '\u{10FFFF}'

export const list: HonourActions['list'] = async ({ nodeId, name, after }, context) => {
  const node = await nodeFor(context, nodeId)
  if (node instanceof Refusal) return node
  const found = name
    ? await honours.list(
        { path: nodeId, holder: _.gte(name).and(_.lt(name + LAST)) },
        { order: [['holder', 'asc']], limit: PAGE + 1 },
      )
    : await honours.list(
        { path: nodeId, ...(after ? { _id: _.gt(after) } : {}) },
        { order: [['_id', 'asc']], limit: PAGE + 1 },
      )
  return { honours: found.slice(0, PAGE).map(staffCard), more: found.length > PAGE }
}

/** An honour that the caller may change. */
export async function honourFor(honourId: string, context: Context): Promise<HonourRecord | Refusal> {
  const record = await honours.find(honourId)
  return whyNotAt(context, record, 'honour_unknown') ?? record ?? refuse('honour_unknown')
}

export const look: HonourActions['look'] = async ({ honourId }, context) => {
  const record = await honourFor(honourId, context)
  return record instanceof Refusal ? record : staffCard(record)
}
