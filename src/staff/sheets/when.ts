import { dayOf, sayDay, sayTime } from '../../../domain/day'
import type { Instant } from '../../../types/time'
import { instantNow } from '../../lib/clock'

/** 今天上午 9:00 */
export const sayMoment = (at: Instant): string => `${sayDay(dayOf(at), dayOf(instantNow()))} ${sayTime(at)}`
