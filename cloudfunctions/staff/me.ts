import { mayAnywhere } from '../../domain/rights'
import { rights } from '../../types/rights'
import type { staffContract } from '../../types/staff'
import { type Actions, openidOf } from '../_lib/defineFunction'
import { grantsOf } from '../_lib/staff'

export const me: Actions<typeof staffContract>['me'] = async (_input, context) => {
  const held = await grantsOf(openidOf(context), context.now)
  return {
    name: held[0]?.name ?? null,
    grants: held.map((grant) => ({ ...grant, id: grant._id })),
    rights: rights.filter((right) => mayAnywhere(held, right)),
  }
}
