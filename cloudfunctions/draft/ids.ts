import { createHash } from 'node:crypto'
import { type Context, openidOf } from '../_lib/defineFunction'

/** The same for the same request, so that one sent twice begins one draft. It becomes the activity's id. */
export const draftId = (context: Context): string =>
  `d${createHash('sha256')
    .update(`${context.key}/${openidOf(context)}`)
    .digest('hex')
    .slice(0, 23)}`
