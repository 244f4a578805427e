import type { volunteerContract } from '../../types/volunteer'
import { command as _ } from '../_lib/collection'
import { members, teams, volunteers } from '../_lib/collections'
import { type Actions, openidOf } from '../_lib/defineFunction'
import { personKey } from '../booking/ids'

/** Nothing of the sign-up stays; teams lose a member, and a leader. Recorded hours are kept under the account alone. */
export async function removeVolunteer(person: string): Promise<void> {
  await teams.updateAll({ leaderPerson: person }, { leaderPerson: null, leader: null, phone: null })
  for (const { _id } of await members.list({ person, status: _.neq('') }, { limit: 200 }))
    await members.remove(_id)
  await volunteers.remove(personKey(person))
}

export const leave: Actions<typeof volunteerContract>['leave'] = async (_input, context) => {
  await removeVolunteer(openidOf(context))
  return {}
}
