import type { messageContract } from '../../types/message'
import type { Actions } from '../_lib/defineFunction'
import { runSender } from '../_lib/outbox/run'

/** Ends before the next run of the timer would pile up; a function lives a minute at most. */
const RUN_MS = 40_000

export const send: Actions<typeof messageContract>['send'] = (_input, { now }) => runSender(now, RUN_MS)
