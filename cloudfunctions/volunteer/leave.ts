import type { volunteerContract } from '../../types/volunteer'
import { members, teams, volunteers } from '../_lib/collections'
import { spend, spentOf } from '../_lib/dayCap'
import { type Actions, type Context, openidOf } from '../_lib/defineFunction'
import type { VolunteerRecord } from '../_lib/records/volunteer'
import { personKey } from '../booking/ids'

/** Nothing of the sign-up stays; teams lose a member, and a leader. Recorded hours are kept under the account alone. */
export async function removeVolunteer(person: string): Promise<void> {
  await teams.updateAll({ leaderPerson: person }, { leaderPerson: null, leader: null, phone: null })
  await members.removeAll({ person })
  await volunteers.remove(personKey(person))
}

/** The same, so that no request from before brings it back; and one that arrives again ends no later sign-up. */
export async function signOff(context: Context): Promise<void> {
  const person = openidOf(context)
  const record = await volunteers.find(personKey(person))
  if (record) {
    if (await signedUpSince(record, context)) return
    await spend('signUp', [...record.keys, context.key], context)
  }
  await removeVolunteer(person)
}

/** This request ended a sign-up before, and this one is another. */
export async function signedUpSince({ keys }: VolunteerRecord, context: Context): Promise<boolean> {
  const spent = await spentOf('signUp', context)
  return spent.includes(context.key) && !keys.some((key) => spent.includes(key))
}

export const leave: Actions<typeof volunteerContract>['leave'] = async (_input, context) => {
  await signOff(context)
  return {}
}
