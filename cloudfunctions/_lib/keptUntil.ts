import { county } from '../../config/county/current'
import { addMinutes } from '../../domain/day'
import type { CountyPrivacy } from '../../types/county'
import type { Instant } from '../../types/time'

const DAY_MINUTES = 24 * 60

/** When the county's period for something ends that began at this moment. */
export const keptUntil = (period: keyof CountyPrivacy, from: Instant): Instant =>
  addMinutes(from, county.privacy[period] * DAY_MINUTES)
