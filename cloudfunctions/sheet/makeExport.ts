import { randomBytes } from 'node:crypto'
import { addMinutes } from '../../domain/day'
import { chosenFields, exportCell, exportNames } from '../../domain/sheets/exports'
import { SHEET_ROWS_MAX, type sheetContract } from '../../types/sheet'
import { tell } from '../_lib/audit'
import { sheetExports } from '../_lib/collections'
import { type Actions, openidOf, Refusal, refuse } from '../_lib/defineFunction'
import { nodeFor } from '../_lib/guard'
import type { ExportRecord } from '../_lib/records/sheet'
import { removeFile, storeFile } from '../_lib/storage'
import { writeSheet } from '../_lib/writeSheet'
import { exportRows } from './exportRows'
import { idOfRequest } from './ids'
import { exportLine } from './line'

const MINUTES = 30

/** Told of first, then made; whoever asks twice with the same key is given the same one. */
export const makeExport: Actions<typeof sheetContract>['export'] = async (input, context) => {
  const node = await nodeFor(context, input.nodeId)
  if (node instanceof Refusal) return node
  const fields = chosenFields(input.kind, input.fields)
  if (!fields) return refuse('bad_input')
  const found = await exportRows(input, node, context)
  if (found instanceof Refusal) return found
  if (found.rows.length === 0) return refuse('export_empty')
  if (found.rows.length > SHEET_ROWS_MAX) return refuse('export_too_many')
  const record: ExportRecord = {
    _id: idOfRequest(context),
    kind: input.kind,
    nodeId: node._id,
    path: node.path,
    title: `${node.name}${exportNames[input.kind]} ${found.aside}`,
    fields: fields.map(({ key }) => key),
    rows: found.rows.length,
    by: openidOf(context),
    at: context.now,
    expiresAt: addMinutes(context.now, MINUTES),
    // Nobody can guess where it lies.
    cloudPath: `exports/${randomBytes(16).toString('hex')}.xlsx`,
    fileId: null,
    kept: true,
  }
  const { _id, title, rows } = record
  const after = { kind: input.kind, fields: fields.map(({ heading }) => heading).join('、'), rows }
  await tell(context, { act: 'export', thing: { kind: 'export', id: _id, title }, path: node.path, after })
  await sheetExports.put(record)
  const kept = (await sheetExports.find(_id)) ?? record
  if (kept.fileId !== null || !kept.kept) return exportLine(kept)
  const bytes = await writeSheet([
    {
      name: exportNames[input.kind],
      columns: fields.map(({ heading }) => ({ heading, width: 20 })),
      rows: found.rows.map((row) => fields.map((field) => exportCell(field, row[field.key]))),
    },
  ])
  const fileId = await storeFile(kept.cloudPath, bytes)
  if (!(await sheetExports.takeIf({ _id, kept: true, fileId: null }, { fileId }))) {
    // The clock has cleared it away meanwhile, or another call was faster with the same path.
    const now = await sheetExports.find(_id)
    if (now?.kept === false) await removeFile(fileId)
    return exportLine(now ?? kept)
  }
  return exportLine({ ...kept, fileId })
}
