import { county } from '../../config/county/current'
import { addMinutes } from '../../domain/day'
import type { Instant } from '../../types/time'
import { command as _ } from '../_lib/collection'
import { messages } from '../_lib/collections'

/** Messages that are long over are not kept. */
export const purgeMessages = (now: Instant): Promise<number> =>
  messages.removeAll({ at: _.lte(addMinutes(now, -county.messages.keepDays * 24 * 60)) })
