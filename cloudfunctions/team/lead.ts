import type { teamContract } from '../../types/team'
import { command as _ } from '../_lib/collection'
import { members as rows, teams, volunteers } from '../_lib/collections'
import { withinDay } from '../_lib/dayCap'
import { type Actions, type Context, openidOf, Refusal, refuse } from '../_lib/defineFunction'
import { enqueue } from '../_lib/outbox/enqueue'
import type { TeamRecord } from '../_lib/records/sheet'
import { personKey } from '../booking/ids'
import { departed, entered, keyOf } from './join'

type TeamActions = Actions<typeof teamContract>

const MOST = 200

async function ledBy(context: Context, teamId: string): Promise<TeamRecord | Refusal> {
  const team = await teams.find(teamId)
  return team?.leaderPerson && team.leaderPerson === openidOf(context) ? team : refuse('not_allowed')
}

export const members: TeamActions['members'] = async ({ teamId }, context) => {
  const team = await ledBy(context, teamId)
  if (team instanceof Refusal) return team
  const list = await rows.list({ teamId, status: _.in(['asked', 'invited', 'member']) }, { limit: MOST })
  return { members: list.map(({ _id, name, status, at }) => ({ id: _id, name, status, at })) }
}

export const answer: TeamActions['answer'] = async ({ memberId, yes }, context) => {
  const row = await rows.find(memberId)
  const team = await ledBy(context, row?.teamId ?? '')
  if (team instanceof Refusal || !row) return refuse('not_allowed')
  const status = yes ? 'member' : 'refused'
  if (row.status !== 'asked' && row.status !== status) return refuse('team_answered')
  // The copy first, as in joining.
  if (yes) await entered(team._id, row.person)
  await rows.takeIf(
    { _id: memberId, status: 'asked' },
    { status, by: openidOf(context), keys: keyOf(context), ...(yes ? {} : { name: '' }) },
  )
  // The other answer, or the person leaving, may have come first.
  const after = (await rows.find(memberId))?.status
  if (yes && after !== 'member') await departed(team._id, row.person)
  if (after !== status) return refuse('team_answered')
  await enqueue(
    [
      {
        kind: 'invitation',
        object: memberId,
        round: `${status}:${row.at}`,
        person: row.person,
        words: { title: team.name, note: yes ? '队长同意您加入了' : '队长这次没有同意您加入' },
        page: 'volunteer/pages/me/index',
      },
    ],
    context.now,
  )
  return {}
}

/** Whether anybody has this number is not told. */
export const invite: TeamActions['invite'] = async ({ teamId, phone }, context) => {
  const team = await ledBy(context, teamId)
  if (team instanceof Refusal) return team
  if (!(await withinDay('teamInvite', context))) return refuse('team_invites_too_many')
  for (const { person, name } of await volunteers.list({ phone, status: 'active' }, { limit: 5 })) {
    const _id = `${teamId}_${personKey(person)}`
    const former = await rows.find(_id)
    if (former?.status === 'member') continue
    // Arriving again after it was answered, it invites nobody anew.
    if (former && former.status !== 'invited' && former.keys?.includes(context.key)) continue
    // Invited before: the same invitation, in case its message was never written.
    const at = former?.status === 'invited' ? former.at : context.now
    const fields = { name, status: 'invited' as const, at, by: openidOf(context) }
    if (!former) await rows.put({ _id, teamId, person, ...fields, keys: [context.key] })
    else if (former.status !== 'invited')
      await rows.takeIf({ _id, status: former.status }, { ...fields, keys: keyOf(context) })
    await enqueue(
      [
        {
          kind: 'invitation',
          object: _id,
          round: `invited:${at}`,
          person,
          words: { title: team.name, note: '队长请您加入，请点开答复' },
          page: 'volunteer/pages/me/index',
        },
      ],
      context.now,
    )
  }
  return {}
}
