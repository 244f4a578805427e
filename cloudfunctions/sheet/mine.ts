import type { sheetContract } from '../../types/sheet'
import * as collections from '../_lib/collections'
import { type Actions, openidOf } from '../_lib/defineFunction'
import { exportLine, importLine } from './line'

const LATEST = 20

export const imports: Actions<typeof sheetContract>['imports'] = async (_input, context) => {
  const own = await collections.imports.list(
    { by: openidOf(context) },
    { order: [['at', 'desc']], limit: LATEST, without: { preview: false } },
  )
  return { imports: own.map(importLine) }
}

export const exports: Actions<typeof sheetContract>['exports'] = async (_input, context) => {
  const own = await collections.sheetExports.list(
    { by: openidOf(context) },
    { order: [['at', 'desc']], limit: LATEST },
  )
  return { exports: own.map(exportLine) }
}
