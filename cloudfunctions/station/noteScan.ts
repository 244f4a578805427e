import { dayOf } from '../../domain/day'
import type { Instant } from '../../types/time'
import { command as _ } from '../_lib/collection'
import { signs } from '../_lib/collections'
import { plainError } from '../_lib/plainError'
import type { SignRecord } from '../_lib/records'

/**
 * Remembers on which day a sign was last scanned: written once a day, beside the reading of the station page.
 * Who scanned is not kept, and a scan never fails for it.
 */
export async function noteScan(sign: SignRecord | null, now: Instant): Promise<void> {
  const todayOn = dayOf(now)
  if (!sign || sign.lastScannedOn === todayOn) return
  try {
    await signs.takeIf({ _id: sign._id, lastScannedOn: _.neq(todayOn) }, { lastScannedOn: todayOn })
  } catch (error) {
    console.warn(JSON.stringify({ sign: sign._id, scanNotNoted: plainError(error) }))
  }
}
