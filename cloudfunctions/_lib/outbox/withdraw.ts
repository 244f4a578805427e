import type { MessageKind } from '../../../types/message'
import type { Instant } from '../../../types/time'
import { command as _ } from '../collection'
import { messages } from '../collections'

/** What waits to be told about these things and is not true any more is not sent; in the inbox it stays. */
export const withdraw = (
  objects: readonly string[],
  kinds: readonly MessageKind[],
  now: Instant,
): Promise<number> =>
  messages.updateAll(
    { object: _.in([...objects]), status: 'due', kind: _.in([...kinds]) },
    { status: 'late', doneAt: now, call: null },
  )
