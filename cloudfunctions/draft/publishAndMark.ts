import type { Context, Refusal } from '../_lib/defineFunction'
import { publishDraft } from '../_lib/publish'
import type { StationRecord } from '../_lib/records'
import type { DraftRecord } from '../_lib/records/draft'
import { AT_REST, move } from './move'

/** Makes a draft that waits public and says so in it. */
export async function publishAndMark(
  context: Context,
  draft: DraftRecord,
  organiser: StationRecord,
  did: string,
): Promise<DraftRecord | Refusal> {
  const refusal = await publishDraft(context, draft, organiser)
  if (refusal) return refusal
  const data = { ...AT_REST, live: true, base: null, returnedWhy: null, writers: [] }
  return move(context, draft, { event: 'publish', data, did })
}
