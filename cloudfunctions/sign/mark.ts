import { signState } from '../../domain/sign'
import type { signContract } from '../../types/sign'
import { tell } from '../_lib/audit'
import { command as _ } from '../_lib/collection'
import { signs } from '../_lib/collections'
import { type Actions, Refusal, refuse } from '../_lib/defineFunction'
import type { SignRecord } from '../_lib/records'
import { lineOf, signFor } from './read'

/** So many requests are remembered for each plate, to know one that arrives twice. */
const KEYS_KEPT = 20

export const mark: Actions<typeof signContract>['mark'] = async (input, context) => {
  const found = await signFor(context, input.code)
  if (found instanceof Refusal) return found
  const { sign, station } = found
  if (sign.keys?.includes(context.key)) return lineOf(sign, station)
  if (sign.status === 'replaced') return refuse('sign_replaced')
  const note = input.mark === 'damaged' ? input.note : null
  await tell(context, {
    act: 'markSign',
    thing: { kind: 'sign', id: sign._id, title: `${sign.number} ${station.fullName}` },
    path: station.path,
    why: note,
    before: { state: signState(sign) },
    after: { mark: input.mark },
  })
  await signs.takeIf(
    { _id: sign._id, status: 'current', keys: _.neq(context.key) },
    { ...changeOf(input.mark, note, context.now), keys: _.push({ each: [context.key], slice: -KEYS_KEPT }) },
  )
  const fresh = await signs.find(sign._id)
  return fresh?.keys?.includes(context.key) ? lineOf(fresh, station) : refuse('sign_replaced')
}

/** A plate that is put up or repaired is whole. */
const changeOf = (
  what: 'installed' | 'repaired' | 'damaged',
  damagedNote: string | null,
  now: string,
): Partial<SignRecord> => {
  if (what === 'damaged') return { damagedAt: now, damagedNote }
  return { damagedAt: null, damagedNote: null, ...(what === 'installed' ? { installedAt: now } : {}) }
}
