import type { sheetContract } from '../../types/sheet'
import { sheetExports } from '../_lib/collections'
import { type Actions, openidOf, refuse } from '../_lib/defineFunction'
import { whyNotAt } from '../_lib/guard'
import { linksTo } from '../_lib/storage'

const LINK_SECONDS = 5 * 60

/** Only for who made it, while they still have the right, and until it expires; the link dies soon after. */
export const link: Actions<typeof sheetContract>['link'] = async ({ exportId }, context) => {
  const record = await sheetExports.find(exportId)
  const refusal = whyNotAt(context, record, 'export_unknown')
  if (refusal || !record) return refusal ?? refuse('export_unknown')
  if (record.by !== openidOf(context)) return refuse('export_unknown')
  if (record.expiresAt <= context.now || !record.kept) return refuse('export_expired')
  if (record.fileId === null) return refuse('export_unknown')
  const left = Math.floor((Date.parse(record.expiresAt) - Date.parse(context.now)) / 1000)
  const url = (await linksTo([record.fileId], Math.min(LINK_SECONDS, left))).get(record.fileId)
  return url ? { name: `${record.title}.xlsx`, url } : refuse('export_expired')
}
