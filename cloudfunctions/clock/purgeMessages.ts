import { county } from '../../config/county/current'
import { addMinutes } from '../../domain/day'
import type { Instant } from '../../types/time'
import { command as _ } from '../_lib/collection'
import { messages } from '../_lib/collections'

const PER_RUN = 200

/** Messages that are long over are not kept. */
export async function purgeMessages(now: Instant): Promise<number> {
  const old = await messages.list(
    { at: _.lte(addMinutes(now, -county.messages.keepDays * 24 * 60)) },
    { order: [['at', 'asc']], limit: PER_RUN, without: { words: false } },
  )
  for (const { _id } of old) await messages.remove(_id)
  return old.length
}
