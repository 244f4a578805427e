import { randomBytes } from 'node:crypto'
import type { privacyContract } from '../../types/privacy'
import type { Instant } from '../../types/time'
import { command as _ } from '../_lib/collection'
import { erasures, hours, messages } from '../_lib/collections'
import { type Actions, type Context, openidOf, refuse } from '../_lib/defineFunction'
import { plainError } from '../_lib/plainError'
import type { ErasureRecord } from '../_lib/records/privacy'
import { grantsOf } from '../_lib/staff'
import { personKey } from '../booking/ids'
import { keepers } from './keepers'

const ROUNDS = 3
const KEYS_KEPT = 20
const byChance = () => randomBytes(12).toString('hex')

/**
 * The wish is written down before anything is done, so that what breaks off is finished by the clock. Pressed twice,
 * also at once, it is the same erasing.
 */
export const erase: Actions<typeof privacyContract>['erase'] = async (_input, context) => {
  if ((await grantsOf(openidOf(context), context.now)).length > 0) return refuse('erase_roles_first')
  const wish = await wishOf(context)
  if (!wish) return refuse('internal')
  // Arriving again it is about the life that is gone, and leaves alone what was begun since.
  if (wish.doneAt !== null && wish.keys?.includes(context.key)) return { done: true }
  try {
    await eraseAll(wish, context.now)
    return { done: true }
  } catch (error) {
    console.warn(JSON.stringify({ erasing: wish._id, brokeOff: plainError(error) }))
    return { done: false }
  }
}

/** One that is not through is gone on with; who was erased and came back is erased as somebody else. */
async function wishOf(context: Context): Promise<ErasureRecord | null> {
  const { now, key } = context
  const person = openidOf(context)
  const _id = personKey(person)
  const asked = { gone: `gone_${byChance()}`, at: now, doneAt: null }
  // The clock may take away what is through between any two steps.
  for (let round = 0; round < ROUNDS; round++) {
    if (!(await erasures.put({ _id, person, ...asked, keys: [key] })))
      await erasures.takeIf(
        { _id, doneAt: _.neq(null), keys: _.neq(key) },
        { ...asked, keys: _.push({ each: [key], slice: -KEYS_KEPT }) },
      )
    const wish = await erasures.find(_id)
    if (wish) return wish
  }
  return null
}

/**
 * Everything of a person, topic by topic. Safe to run again, and beside itself: each run looks at what is left, under
 * a key of its own, for what was ended under an older one may have been begun again since.
 */
export async function eraseAll({ _id, person, gone }: ErasureRecord, now: Instant): Promise<void> {
  const who = { openid: person, kinds: new Set(['resident'] as const) }
  const context = { who, now, key: `erase-${byChance()}`, staff: null }
  for (const keeper of keepers) await keeper.erase({ person, gone, context })
  // Not the time of the beginning: whoever wrote beside this run may have begun later than it.
  await erasures.takeIf({ _id, gone, doneAt: null }, { doneAt: new Date().toISOString() })
}

/**
 * What the clock was writing while the person was being erased, from what it had read before: it bears an instant
 * from before the end of it, which tells it from what a person who came back has done since.
 */
export async function eraseLate({ _id, person, gone, doneAt }: ErasureRecord): Promise<void> {
  if (doneAt === null) return
  await messages.removeAll({ person, at: _.lte(doneAt) })
  await hours.updateAll({ person, at: _.lte(doneAt) }, { person: gone, tell: null })
  await erasures.removeAll({ _id, gone, doneAt })
}
