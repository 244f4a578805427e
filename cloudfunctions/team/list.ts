import type { teamContract } from '../../types/team'
import { command as _ } from '../_lib/collection'
import { members, teams } from '../_lib/collections'
import { type Actions, openidOf, refuse } from '../_lib/defineFunction'
import { personKey } from '../booking/ids'
import { rowOf } from './row'

type TeamActions = Actions<typeof teamContract>

const PAGE = 50
const MINE = 100

/** `after` is the last one's name: two of one name below the same team would be one too few, so names are told apart by id. */
export const list: TeamActions['list'] = async ({ parentId, after }, context) => {
  const { openid } = context.who
  const parent = parentId === null ? null : await teams.find(parentId)
  if (parentId !== null && (!parent || parent.status === 'removed')) return refuse('team_unknown')
  const found = await teams.list(
    { parentId, status: _.neq('removed'), ...(after ? { name: _.gt(after) } : {}) },
    { order: [['name', 'asc']], limit: PAGE + 1 },
  )
  const shown = found.slice(0, PAGE)
  const ids = [...(parent ? [parent] : []), ...shown].map(({ _id }) => _id)
  const mine = openid ? await members.byIds(ids.map((id) => `${id}_${personKey(openid)}`)) : []
  const of = (id: string) => mine.find(({ teamId }) => teamId === id)?.status ?? null
  return {
    parent: parent ? rowOf(parent, of(parent._id), openid) : null,
    teams: shown.map((team) => rowOf(team, of(team._id), openid)),
    more: found.length > PAGE,
  }
}

export const mine: TeamActions['mine'] = async (_input, context) => {
  const person = openidOf(context)
  const own = await members.list({ person, status: _.in(['member', 'asked', 'invited']) }, { limit: MINE })
  const led = await teams.list({ leaderPerson: person }, { limit: MINE })
  const named = await teams.byIds(own.map(({ teamId }) => teamId))
  const all = new Map([...led, ...named].map((team) => [team._id, team]))
  return {
    teams: [...all.values()].map((team) =>
      rowOf(team, own.find(({ teamId }) => teamId === team._id)?.status ?? null, person),
    ),
  }
}
