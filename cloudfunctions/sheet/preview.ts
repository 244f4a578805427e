import { county } from '../../config/county/current'
import { dayOf } from '../../domain/day'
import { sheetOf } from '../../domain/sheets/kind'
import { type PlannedRow, previewRow } from '../../domain/sheets/plan'
import type { RowDoes, SheetProblem, sheetContract } from '../../types/sheet'
import { importRows, imports } from '../_lib/collections'
import { type Actions, type Context, openidOf, Refusal, refuse } from '../_lib/defineFunction'
import { nodeFor, staffIn } from '../_lib/guard'
import { readSheet } from '../_lib/readSheet'
import type { StationRecord } from '../_lib/records'
import type { ImportRecord } from '../_lib/records/sheet'
import { uploadedFile } from '../_lib/uploads'
import { idOfPart, idOfRequest } from './ids'
import { inTurns } from './inTurns'
import { importLine } from './line'
import { planImport } from './planImport'

const SHOWN = 50
/** Some kinds hold 2,000 characters a row, and a reply of the database holds 1 MB. */
export const ROWS_PER_PART = 50

type Preview = Actions<typeof sheetContract>['preview']
type Answer = Exclude<Awaited<ReturnType<Preview>>, Refusal>

/** A dry run: reads the file, compares it with what is there, and keeps only the list of what would be done. */
export const preview: Preview = async (input, context) => {
  const node = await nodeFor(context, input.nodeId)
  if (node instanceof Refusal) return node
  const done = await imports.find(idOfRequest(context))
  if (done) return { ready: importLine(done), refused: 0, problems: [], moreProblems: false, ...done.preview }
  const bytes = await uploadedFile(context, input.uploadId, input.pieces)
  if (bytes instanceof Refusal) return bytes
  const table = await readSheet(bytes)
  if (table instanceof Refusal) return table
  const sheet = sheetOf(input.kind, county)
  const { rows, problems } = await planImport(input.kind, sheet, table, node, dayOf(context.now))
  if (problems.length > 0) return withProblems(problems, table.notes)
  if (rows.length === 0) return refuse('sheet_empty')
  const doing = rows.filter(({ does }) => does === 'new' || does === 'change')
  const shown = doing.slice(0, SHOWN).map((row) => previewRow(sheet, row))
  const seen = { rows: shown, moreRows: doing.length > SHOWN, notes: [...table.notes] }
  const record = recordOf(input, context, node, rows, doing.length, seen)
  await keepRows(record, doing)
  await imports.put(record)
  return { ready: importLine(record), refused: 0, problems: [], moreProblems: false, ...seen }
}

/** One wrong row and nothing is brought in: half a file leaves nobody knowing which half. */
function withProblems(problems: readonly SheetProblem[], notes: readonly string[]): Answer {
  const inOrder = [...problems].sort((a, b) => (a.row ?? 0) - (b.row ?? 0))
  return {
    ready: null,
    refused: new Set(problems.flatMap(({ row }) => (row !== null && row > 1 ? [row] : []))).size,
    problems: inOrder.slice(0, SHOWN),
    moreProblems: problems.length > SHOWN,
    rows: [],
    moreRows: false,
    notes: [...notes],
  }
}

function recordOf(
  input: Parameters<Preview>[0],
  context: Context,
  node: StationRecord,
  rows: readonly PlannedRow[],
  doing: number,
  seen: ImportRecord['preview'],
): ImportRecord {
  const count = (what: RowDoes) => rows.filter(({ does }) => does === what).length
  return {
    _id: idOfRequest(context),
    kind: input.kind,
    nodeId: node._id,
    nodeName: node.name,
    path: node.path,
    fileName: input.fileName,
    by: openidOf(context),
    byName: staffIn(context).name,
    at: context.now,
    status: 'ready',
    counts: {
      rows: rows.length,
      new: count('new'),
      change: count('change'),
      same: count('same'),
      twice: count('twice'),
    },
    parts: Math.ceil(doing / ROWS_PER_PART),
    cursor: 0,
    done: 0,
    left: 0,
    leftRows: [],
    appliedAt: null,
    undoUntil: null,
    leaseKey: '',
    leaseUntil: '',
    preview: seen,
  }
}

async function keepRows({ _id, at, parts }: ImportRecord, doing: readonly PlannedRow[]): Promise<void> {
  await inTurns(
    Array.from({ length: parts }, (_, part) => part),
    async (part) => {
      const rows = doing.slice(part * ROWS_PER_PART, (part + 1) * ROWS_PER_PART)
      await importRows.set(idOfPart(_id, part), {
        importId: _id,
        at,
        rows: rows.map(({ row, title, does, id, stationId, before, after }) => ({
          row,
          title,
          does: does === 'change' ? 'change' : 'new',
          id,
          stationId,
          before: { ...before },
          after: { ...after },
        })),
      })
    },
  )
}
