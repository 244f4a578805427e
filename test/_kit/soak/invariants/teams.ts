import type { Store } from '../docs'
import { broken, type Violation } from './violation'

/**
 * Every member is a volunteer who knows it, and leaders are volunteers. A volunteer may know of a team that they only
 * tried to join: then its leader hears of an activity more than was needed.
 */
export function teams(store: Store): Violation[] {
  const found: Violation[] = []
  const volunteers = new Map(store.all('volunteers').map((one) => [one.person as string, one]))
  const members = new Map(store.all('members').map((one) => [`${one.teamId} ${one.person}`, one]))
  for (const { _id, teamId, person, status } of members.values()) {
    const volunteer = volunteers.get(person)
    if (!volunteer) found.push(broken('a member is a volunteer', [_id, person], status))
    else if (status === 'member' && !volunteer.teamIds.includes(teamId))
      found.push(broken('a volunteer knows their teams', [_id, volunteer._id], `not in ${teamId}`))
  }
  for (const { _id, teamIds } of volunteers.values()) {
    if (new Set(teamIds).size !== teamIds.length)
      found.push(broken('once in a team', [_id], teamIds.join(' ')))
  }
  for (const { _id, leaderPerson } of store.all('teams')) {
    if (leaderPerson && !volunteers.has(leaderPerson))
      found.push(broken('a leader is a volunteer', [_id, leaderPerson], 'no volunteer'))
  }
  return found
}
