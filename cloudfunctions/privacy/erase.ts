import { randomBytes } from 'node:crypto'
import type { privacyContract } from '../../types/privacy'
import type { Instant } from '../../types/time'
import { command as _ } from '../_lib/collection'
import { erasures, hours, messages } from '../_lib/collections'
import { type Actions, openidOf, refuse } from '../_lib/defineFunction'
import type { ErasureRecord } from '../_lib/records/privacy'
import { grantsOf } from '../_lib/staff'
import { personKey } from '../booking/ids'
import { keepers } from './keepers'

/**
 * The wish is written down before anything is done, so that what breaks off is finished by the clock. Pressed twice,
 * also at once, it is the same erasing.
 */
export const erase: Actions<typeof privacyContract>['erase'] = async (_input, { now, ...context }) => {
  const person = openidOf({ now, ...context })
  if ((await grantsOf(person, now)).length > 0) return refuse('erase_roles_first')
  const _id = personKey(person)
  const fresh = { _id, person, gone: `gone_${randomBytes(12).toString('hex')}`, at: now, doneAt: null }
  if (!(await erasures.put(fresh)))
    await erasures.takeIf({ _id, doneAt: _.neq(null) }, { at: now, doneAt: null })
  const wish = await erasures.find(_id)
  // Finished by somebody else in this very moment.
  if (!wish) return { done: true }
  try {
    await eraseAll(wish, now)
    return { done: true }
  } catch (error) {
    console.warn(JSON.stringify({ erasing: _id, brokeOff: (error as Error).message }))
    return { done: false }
  }
}

/** Everything of a person, topic by topic. Safe to run again, and beside itself. */
export async function eraseAll({ _id, person, gone, at }: ErasureRecord, now: Instant): Promise<void> {
  const who = { openid: person, kinds: new Set(['resident'] as const) }
  const context = { who, now, key: `erase-${gone}`, staff: null }
  for (const keeper of keepers) await keeper.erase({ person, gone, context })
  await erasures.takeIf({ _id, at, doneAt: null }, { doneAt: now })
}

/**
 * What the clock was writing while the person was being erased, from what it had read before: it bears an instant
 * from before the wish, which tells it from what a person who came back has done since.
 */
export async function eraseLate({ _id, person, gone, at, doneAt }: ErasureRecord): Promise<void> {
  await messages.removeAll({ person, at: _.lte(at) })
  await hours.updateAll({ person, at: _.lte(at) }, { person: gone, tell: null })
  await erasures.removeAll({ _id, doneAt })
}
