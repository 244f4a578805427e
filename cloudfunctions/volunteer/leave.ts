import type { volunteerContract } from '../../types/volunteer'
import { members, teams, volunteers } from '../_lib/collections'
import { type Actions, openidOf } from '../_lib/defineFunction'
import { personKey } from '../booking/ids'

/** Nothing of the sign-up stays; teams lose a member, and a leader. Recorded hours are kept under the account alone. */
export async function removeVolunteer(person: string): Promise<void> {
  await teams.updateAll({ leaderPerson: person }, { leaderPerson: null, leader: null, phone: null })
  await members.removeAll({ person })
  await volunteers.remove(personKey(person))
}

export const leave: Actions<typeof volunteerContract>['leave'] = async (_input, context) => {
  await removeVolunteer(openidOf(context))
  return {}
}
