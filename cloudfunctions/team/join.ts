import { joined } from '../../domain/volunteer'
import type { MemberStatus, teamContract } from '../../types/team'
import { command as _ } from '../_lib/collection'
import { members, teams, volunteers } from '../_lib/collections'
import { withinDay } from '../_lib/dayCap'
import { type Actions, type Context, openidOf, refuse } from '../_lib/defineFunction'
import { personKey } from '../booking/ids'

type TeamActions = Actions<typeof teamContract>

const MOST_TEAMS = 20
const KEYS_KEPT = 20

export const join: TeamActions['join'] = async ({ teamId }, context) => {
  const person = openidOf(context)
  const [team, volunteer] = [await teams.find(teamId), await volunteers.find(personKey(person))]
  if (!team || team.status === 'removed') return refuse('team_unknown')
  if (volunteer?.status !== 'active') return refuse('volunteer_needed')
  const _id = `${teamId}_${personKey(person)}`
  const former = await members.find(_id)
  if (former?.keys?.includes(context.key)) {
    if (former.status === 'member') await entered(teamId, person)
    return { mine: former.status }
  }
  const to = joined(team.joinMode ?? 'invite', Boolean(team.leaderPerson), former?.status ?? null)
  if (to === null) return refuse(former?.status === 'refused' ? 'team_refused' : 'team_by_invitation')
  const isNew = former?.status !== to
  if (isNew && to === 'member' && volunteer.teamIds.length >= MOST_TEAMS) return refuse('team_too_many')
  if (isNew && !(await withinDay('teamJoin', context))) return refuse('team_too_many_today')
  // The copy first: whoever is a member is in it, whichever write is the last one that gets through.
  if (to === 'member') await entered(teamId, person)
  if (!isNew) return { mine: to }
  const row = {
    teamId,
    person,
    name: volunteer.name,
    status: to,
    at: context.now,
    by: person,
    keys: [context.key],
  }
  const written = former
    ? await members.takeIf(
        { _id, status: former.status },
        { status: to, at: context.now, by: person, name: volunteer.name, keys: keyOf(context) },
      )
    : await members.put({ _id, ...row })
  return { mine: written ? to : ((await members.find(_id))?.status ?? to) }
}

/** So that a request which arrives late does not undo what was said since. */
export const keyOf = ({ key }: Context) => _.push({ each: [key], slice: -KEYS_KEPT })

/** The volunteer's own copy, by which news finds the leaders. */
export const entered = (teamId: string, person: string): Promise<boolean> =>
  volunteers.takeIf({ _id: personKey(person), teamIds: _.neq(teamId) }, { teamIds: _.push([teamId]) })

export const departed = (teamId: string, person: string): Promise<boolean> =>
  volunteers.takeIf({ _id: personKey(person), teamIds: teamId }, { teamIds: _.pull(teamId) })

export const leave: TeamActions['leave'] = async ({ teamId }, context) => {
  const person = openidOf(context)
  const _id = `${teamId}_${personKey(person)}`
  const now: readonly MemberStatus[] = ['member', 'asked', 'invited']
  await members.takeIf(
    { _id, status: _.in([...now]), keys: _.neq(context.key) },
    { status: 'left', at: context.now, by: person, name: '', keys: keyOf(context) },
  )
  if ((await members.find(_id))?.status === 'member') return {}
  await departed(teamId, person)
  return {}
}
