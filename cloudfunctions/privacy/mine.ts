import type { MyRecord, privacyContract } from '../../types/privacy'
import { type Actions, openidOf } from '../_lib/defineFunction'
import { keepers } from './keepers'

/** A reply holds 1 MB; the longest record is a few KB. */
const PER_CALL = 200

export const exportMine: Actions<typeof privacyContract>['export'] = async ({ from }, context) => {
  const person = openidOf(context)
  const all: MyRecord[] = []
  for (const { read } of keepers) all.push(...(await read(person)))
  const records = all.slice(from, from + PER_CALL)
  const next = from + records.length
  return { at: context.now, records, next: next < all.length ? next : null }
}
