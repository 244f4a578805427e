import { whyNotAccept } from '../../domain/staff'
import type { staffContract } from '../../types/staff'
import { grants } from '../_lib/collections'
import { type Actions, type Context, openidOf, Refusal, refuse } from '../_lib/defineFunction'
import type { GrantRecord } from '../_lib/records/staff'
import { sha256 } from './code'
import { chargeTry, refundTry } from './tries'

/** The grant behind a code. Guessing is bounded per person, whatever they use the code for. */
export async function grantOfCode(code: string, context: Context): Promise<GrantRecord | Refusal> {
  const codeHash = sha256(code)
  const person = openidOf(context)
  if (!(await chargeTry(person, codeHash, context.now))) return refuse('invitation_too_many_tries')
  const [grant] = await grants.list({ codeHash }, { limit: 1 })
  if (!grant) return refuse('invitation_unknown')
  await refundTry(person, codeHash)
  return grant
}

export const lookInvitation: Actions<typeof staffContract>['lookInvitation'] = async ({ code }, context) => {
  const grant = await grantOfCode(code, context)
  if (grant instanceof Refusal) return grant
  const mine = grant.status === 'active' && grant.person === openidOf(context)
  const refusal = mine ? null : whyNotAccept(grant, openidOf(context), context.now)
  if (refusal) return refuse(refusal)
  return { ...grant, takesOver: grant.takesOver !== null, mine }
}
