import { addDays, addMinutes, dayOf } from '../../domain/day'
import type { Instant } from '../../types/time'
import { command as _ } from '../_lib/collection'
import {
  dayCounts,
  importRows,
  imports,
  invitationTries,
  reveals,
  sheetExports,
  uploads,
} from '../_lib/collections'
import { removeFile } from '../_lib/storage'

const DAY_MINUTES = 24 * 60
const UPLOAD_DAYS = 1
const IMPORT_DAYS = 30
/** The log tells of each for good; here it only bounds how many there are in a day. */
const REVEAL_DAYS = 30
const PER_RUN = 100

/**
 * Clears away what was only needed for a while: pieces of files and what people did in a day after a day, what an import
 * had read after 30 days, the file of an export once nobody may download it, who tried a code, and who looked a number
 * up. Who imported and exported what stays in the audit log.
 */
export async function purgeScratch(now: Instant): Promise<number> {
  const before = (days: number) => ({ at: _.lt(addMinutes(now, -days * DAY_MINUTES)) })
  // All at once: whoever fills the table must not be faster than this.
  const pieces = await uploads.removeAll(before(UPLOAD_DAYS))
  await dayCounts.removeAll({ on: _.lt(addDays(dayOf(now), -1)) })
  const rows = await importRows.list(before(IMPORT_DAYS), { limit: PER_RUN, without: { rows: false } })
  for (const { _id } of rows) await importRows.remove(_id)
  const old = await imports.list(before(IMPORT_DAYS), { limit: PER_RUN, without: { preview: false } })
  for (const { _id } of old) await imports.remove(_id)
  const tried = await invitationTries.removeAll({ hour: _.lt(addMinutes(now, -DAY_MINUTES).slice(0, 13)) })
  const looked = await reveals.removeAll(before(REVEAL_DAYS))
  return pieces + rows.length + old.length + tried + looked + (await clearExports(now))
}

/** The file goes first: a run that dies in between finds the record again and the file gone. */
async function clearExports(now: Instant): Promise<number> {
  const over = await sheetExports.list({ kept: true, expiresAt: _.lte(now) }, { limit: PER_RUN })
  for (const { _id, fileId } of over) {
    if (fileId !== null) await removeFile(fileId)
    await sheetExports.takeIf({ _id, kept: true, fileId }, { kept: false, fileId: null })
  }
  return over.length
}
