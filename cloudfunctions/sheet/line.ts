import type { ExportLine, ImportLine } from '../../types/sheet'
import type { ExportRecord, ImportRecord } from '../_lib/records/sheet'

export const importLine = ({ _id, ...record }: ImportRecord): ImportLine => ({ id: _id, ...record })

export const exportLine = ({ _id, fileId, kept, ...record }: ExportRecord): ExportLine => ({
  id: _id,
  ...record,
  ready: fileId !== null && kept,
})
