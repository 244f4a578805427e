import type { MemberStatus, TeamRow } from '../../types/team'
import type { TeamRecord } from '../_lib/records/sheet'

/** Who leads it is told to its people only: an imported name was never meant for everybody. */
export function rowOf(
  team: TeamRecord,
  mine: MemberStatus | null,
  openid: string | null,
  isStaff = false,
): TeamRow {
  const iLead = team.leaderPerson !== null && team.leaderPerson !== undefined && team.leaderPerson === openid
  return {
    id: team._id,
    name: team.name,
    // A list brings in the columns that it has.
    kind: team.kind ?? null,
    parentId: team.parentId ?? null,
    joinMode: team.joinMode ?? 'invite',
    leaderName: mine === 'member' || iLead || isStaff ? (team.leader ?? null) : null,
    led: Boolean(team.leaderPerson),
    words: team.words ?? null,
    mine,
    iLead,
  }
}
