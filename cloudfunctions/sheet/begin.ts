import { addMinutes } from '../../domain/day'
import type { sheetContract } from '../../types/sheet'
import { tell } from '../_lib/audit'
import { imports } from '../_lib/collections'
import { type Actions, type Context, type Refusal, refuse } from '../_lib/defineFunction'
import { whyNotAt } from '../_lib/guard'
import type { ImportRecord } from '../_lib/records/sheet'
import { importLine } from './line'

const DAY_MINUTES = 24 * 60
const UNDO_DAYS = 7

/** Begins to bring in. Sent twice, or pressed by two people, it begins once. */
export const apply: Actions<typeof sheetContract>['apply'] = async ({ importId }, context) => {
  const record = await imports.find(importId)
  const refusal = whyNotAt(context, record, 'import_unknown')
  if (refusal || !record) return refusal ?? refuse('import_unknown')
  if (record.status === 'undoing' || record.status === 'undone') return refuse('import_not_ready')
  if (record.status !== 'ready') return importLine(record)
  if (addMinutes(record.at, DAY_MINUTES) < context.now) return refuse('import_stale')
  return begin(context, record, 'import', {
    status: record.parts === 0 ? 'applied' : 'applying',
    appliedAt: context.now,
    undoUntil: addMinutes(context.now, UNDO_DAYS * DAY_MINUTES),
  })
}

/** Begins to take back, also what was brought in only half. */
export const undo: Actions<typeof sheetContract>['undo'] = async ({ importId }, context) => {
  const record = await imports.find(importId)
  const refusal = whyNotAt(context, record, 'import_unknown')
  if (refusal || !record) return refusal ?? refuse('import_unknown')
  if (record.status === 'undoing' || record.status === 'undone') return importLine(record)
  if (record.status === 'ready') return refuse('import_not_ready')
  if ((record.undoUntil ?? '') < context.now) return refuse('import_undo_late')
  return begin(context, record, 'undo', {
    status: record.parts === 0 ? 'undone' : 'undoing',
    cursor: 0,
    done: 0,
    left: 0,
    leftRows: [],
  })
}

async function begin(
  context: Context,
  record: ImportRecord,
  act: 'import' | 'undo',
  change: Partial<ImportRecord>,
): Promise<ReturnType<typeof importLine> | Refusal> {
  const { _id, kind, fileName, path, counts, status } = record
  await tell(context, { act, thing: { kind, id: _id, title: fileName }, path, after: { ...counts } })
  await imports.takeIf({ _id, status }, { ...change })
  const now = await imports.find(_id)
  return now ? importLine(now) : refuse('import_unknown')
}
