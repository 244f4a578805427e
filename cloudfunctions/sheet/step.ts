import { addMinutes } from '../../domain/day'
import type { sheetContract } from '../../types/sheet'
import { command as _ } from '../_lib/collection'
import { importRows, imports } from '../_lib/collections'
import { type Actions, type Context, refuse } from '../_lib/defineFunction'
import { whyNotAt } from '../_lib/guard'
import type { ImportRecord, ImportRow } from '../_lib/records/sheet'
import { idOfPart } from './ids'
import { inTurns } from './inTurns'
import { keeperOf } from './keep/keeperOf'
import { importLine } from './line'
import { ROWS_PER_PART } from './preview'
import { stationsOf } from './stationsOf'

const ROWS_PER_STEP = 200
const STEP_MS = 8_000
/** Longer than a step; a call that was killed keeps others away no longer than this. */
const LEASE_MINUTES = 0.5
const LEFT_SHOWN = 50

/** The next rows. Done again after a kill it finds its own rows and goes on: every write is made so that it may come twice. */
export const step: Actions<typeof sheetContract>['step'] = async ({ importId }, context) => {
  const found = await imports.find(importId)
  const refusal = whyNotAt(context, found, 'import_unknown')
  if (refusal || !found) return refusal ?? refuse('import_unknown')
  if (found.status !== 'applying' && found.status !== 'undoing') return importLine(found)
  const mine = { _id: importId, status: found.status, leaseKey: context.key }
  const lease = { leaseKey: context.key, leaseUntil: addMinutes(context.now, LEASE_MINUTES) }
  const free = { _id: importId, status: found.status, leaseUntil: _.lte(context.now) }
  if (!(await imports.takeIf(free, lease))) return importLine(found)
  const record = await imports.find(importId)
  if (!record) return refuse('import_unknown')
  await goOn(record, mine, context)
  await imports.takeIf({ ...mine, cursor: record.parts }, { status: doneAs(record), cursor: 0 })
  await imports.takeIf({ _id: importId, leaseKey: context.key }, { leaseKey: '', leaseUntil: '' })
  return importLine((await imports.find(importId)) ?? record)
}

const doneAs = ({ status }: ImportRecord) => (status === 'undoing' ? 'undone' : 'applied')

type Lease = { _id: string; status: string; leaseKey: string }

async function goOn(record: ImportRecord, mine: Lease, { now }: Context): Promise<void> {
  const began = performance.now()
  const last = Math.min(record.parts, record.cursor + ROWS_PER_STEP / ROWS_PER_PART)
  let shown = record.leftRows.length
  for (let part = record.cursor; part < last && performance.now() - began < STEP_MS; part++) {
    const rows = (await importRows.find(idOfPart(record._id, part)))?.rows ?? []
    const left = await doRows(record, rows, now)
    const told = left.slice(0, Math.max(0, LEFT_SHOWN - shown)).map(({ row, title }) => ({ row, title }))
    shown += told.length
    const progress = {
      cursor: part + 1,
      done: _.inc(rows.length),
      left: _.inc(left.length),
      ...(told.length > 0 ? { leftRows: _.push(told) } : {}),
    }
    // Whoever took over meanwhile has counted these rows already.
    if (!(await imports.takeIf({ ...mine, cursor: part }, progress))) return
  }
}

/** Those of the rows that were left alone. */
async function doRows(record: ImportRecord, rows: readonly ImportRow[], now: string): Promise<ImportRow[]> {
  const keeper = keeperOf(record.kind)
  const stations = await stationsOf(rows.map(({ stationId }) => stationId))
  const done = await inTurns(rows, async (row) => {
    const station = stations.get(row.stationId)
    // It may have moved to another town since.
    if (!station?.path.includes(record.nodeId)) return false
    const turn = { row, record, station, now }
    return record.status === 'undoing' ? keeper.undo(turn) : keeper.apply(turn)
  })
  return rows.filter((_row, i) => !done[i])
}
