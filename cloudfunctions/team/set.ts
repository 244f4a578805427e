import type { teamContract } from '../../types/team'
import { tell } from '../_lib/audit'
import { command as _ } from '../_lib/collection'
import { teams, volunteers } from '../_lib/collections'
import { type Actions, refuse } from '../_lib/defineFunction'
import { whyNotAt } from '../_lib/guard'
import type { TeamRecord } from '../_lib/records/sheet'
import { rowOf } from './row'

const DEEPEST = 5

export const set: Actions<typeof teamContract>['set'] = async (
  { teamId, parentId, joinMode, leaderPhone },
  context,
) => {
  const team = await teams.find(teamId)
  const refusal = whyNotAt(context, team, 'team_unknown')
  if (refusal || !team) return refusal ?? refuse('team_unknown')
  if (team.doneKeys?.includes(context.key)) return { team: rowOf(team, null, context.who.openid, true) }
  if (parentId !== null && !(await fitsBelow(teamId, parentId))) return refuse('team_loop')
  const leader = leaderPhone
    ? (await volunteers.list({ phone: leaderPhone, status: 'active' }, { limit: 1 }))[0]
    : null
  if (leaderPhone && !leader) return refuse('team_leader_unknown')
  await tell(context, {
    act: 'edit',
    thing: { kind: 'team', id: teamId, title: team.name },
    path: team.path,
    before: {
      parentId: team.parentId ?? null,
      joinMode: team.joinMode ?? 'invite',
      led: Boolean(team.leaderPerson),
    },
    after: { parentId, joinMode, led: Boolean(leader ?? team.leaderPerson) },
  })
  const led = leader ? { leaderPerson: leader.person, leader: leader.name } : {}
  const doneKeys = _.push({ each: [context.key], slice: -20 })
  await teams.takeIf({ _id: teamId, doneKeys: _.neq(context.key) }, { parentId, joinMode, ...led, doneKeys })
  const after: TeamRecord = { ...team, parentId, joinMode, ...led }
  return { team: rowOf(after, null, context.who.openid, true) }
}

/** No team is above itself. */
async function fitsBelow(teamId: string, parentId: string): Promise<boolean> {
  let at: string | null = parentId
  for (let depth = 0; at !== null && depth < DEEPEST; depth++) {
    if (at === teamId) return false
    const above: TeamRecord | null = await teams.find(at)
    if (!above) return false
    at = above.parentId ?? null
  }
  return at === null
}
