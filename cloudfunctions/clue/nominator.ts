import { may } from '../../domain/rights'
import type { clueContract } from '../../types/clue'
import { tell } from '../_lib/audit'
import { type Actions, Refusal, refuse } from '../_lib/defineFunction'
import { staffIn } from '../_lib/guard'
import { clueFor } from './move'

/** For the centre, and for those who look into it where the nominator agreed; each time it is written down. */
export const nominator: Actions<typeof clueContract>['nominator'] = async ({ clueId, why }, context) => {
  const clue = await clueFor(context, clueId)
  if (clue instanceof Refusal) return clue
  const centre = may(staffIn(context).grants, 'case.decide', clue.path)
  if (!centre && clue.shownTo === 'centre') return refuse('clue_hidden')
  await tell(context, {
    act: 'reveal',
    thing: { kind: 'clue', id: clueId, title: '好人线索的推荐人' },
    path: clue.path,
    why,
  })
  return { name: clue.reach?.name ?? null, phone: clue.reach?.phone ?? null }
}
