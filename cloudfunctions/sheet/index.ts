import { sheetContract } from '../../types/sheet'
import { defineFunction } from '../_lib/defineFunction'
import { apply, undo } from './begin'
import { link } from './link'
import { makeExport } from './makeExport'
import { exports, imports } from './mine'
import { preview } from './preview'
import { step } from './step'
import { template } from './template'

export const main = defineFunction(sheetContract, {
  template,
  preview,
  apply,
  undo,
  step,
  imports,
  export: makeExport,
  link,
  exports,
})
