import type { fileContract } from '../../types/file'
import { uploads } from '../_lib/collections'
import { withinDay } from '../_lib/dayCap'
import { type Actions, openidOf, refuse } from '../_lib/defineFunction'

/** The id holds who sent it, so nobody can put a piece into another person's file. */
export const put: Actions<typeof fileContract>['put'] = async ({ uploadId, index, data }, context) => {
  const by = openidOf(context)
  const _id = `${uploadId}_${by}_${index}`
  if (!(await withinDay('upload', context))) return refuse('upload_too_many')
  await uploads.put({ _id, uploadId, by, index, data, at: context.now })
  return { kept: true }
}
