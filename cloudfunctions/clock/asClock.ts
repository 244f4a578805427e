import type { Instant } from '../../types/time'
import type { Context } from '../_lib/defineFunction'

/** The clock as the one who acts, where a rule is shared with people. `what` makes each of its deeds happen once. */
export const asClock = (now: Instant, what: string): Context => ({
  who: { openid: null, kinds: new Set(['clock']) },
  now,
  key: `clock/${what}`,
  staff: null,
})
