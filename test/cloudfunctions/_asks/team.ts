import type { TeamRecord } from '../../../cloudfunctions/_lib/records/sheet'
import { personKey } from '../../../cloudfunctions/booking/ids'
import { type Asks, openidOf, ownerOf } from '../../_kit/asks'
import { nameAt, personal } from '../../_kit/personal'
import { at, pathOf } from '../../_kit/records'
import { aVolunteer } from './volunteer'

const teamAt = (node: string) =>
  ({
    _id: `team-${node}`,
    name: `secret-${node}`,
    kind: 'village',
    leader: nameAt('leaderName', node),
    phone: personal.leaderPhone,
    people: 3,
    words: null,
    stationId: node,
    stationName: node,
    path: pathOf(node),
    status: 'kept',
  }) as unknown as TeamRecord

/** The owner of the things at a node leads this one. */
const ledAt = (node: string) => ({
  ...teamAt(node),
  _id: `led-${node}`,
  joinMode: 'ask',
  leaderPerson: openidOf(ownerOf(node)),
})
const memberAt = (node: string, _id: string, teamId: string, person: string, status: string) =>
  ({
    _id,
    teamId,
    person: openidOf(person),
    name: nameAt('memberName', node),
    status,
    at: at('11-22 09:00'),
    by: openidOf(person),
  }) as { _id: string }
const one = (what: string) => (node: string) => ({ teamId: `${what}-${node}` })

export const asks: Asks = {
  world: (node) => ({
    teams: [teamAt(node), ledAt(node), { ...teamAt(node), _id: `open-${node}`, joinMode: 'open' }],
    volunteers: [aVolunteer(node)],
    members: [
      memberAt(node, `asked-${node}`, `led-${node}`, `asker-${node}`, 'asked'),
      memberAt(
        node,
        `team-${node}_${personKey(openidOf(ownerOf(node)))}`,
        `team-${node}`,
        ownerOf(node),
        'member',
      ),
    ],
  }),
  asks: { set: (node) => ({ teamId: `team-${node}`, parentId: null, joinMode: 'open' }) },
  plain: {
    list: { ask: () => ({ parentId: null }), others: 'ok' },
    mine: { ask: () => ({}), others: 'ok' },
    join: { ask: one('open'), others: 'volunteer_needed' },
    leave: { ask: one('team'), others: 'ok' },
    members: { ask: one('led'), others: 'not_allowed' },
    answer: { ask: (node) => ({ memberId: `asked-${node}`, yes: true }), others: 'not_allowed' },
    invite: {
      ask: (node) => ({ teamId: `led-${node}`, phone: '13900000000' }),
      others: 'not_allowed',
    },
  },
}
