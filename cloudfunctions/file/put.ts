import type { fileContract } from '../../types/file'
import { uploads } from '../_lib/collections'
import { type Actions, openidOf } from '../_lib/defineFunction'

/** The id holds who sent it, so nobody can put a piece into another person's file. */
export const put: Actions<typeof fileContract>['put'] = async ({ uploadId, index, data }, context) => {
  const by = openidOf(context)
  await uploads.put({ _id: `${uploadId}_${by}_${index}`, uploadId, by, index, data, at: context.now })
  return { kept: true }
}
