import { type Doc, dayIn, plusDays } from '../docs'
import type { Moment, Moves } from '../moment'
import { phoneOf } from '../people'

const TEMPLATES = ['change', 'offer', 'remind', 'booked', 'progress', 'news']
const current = ({ status }: Doc) => status === 'current'

const teamOf = (m: Moment) => m.any('teams', current)
const volunteers = (m: Moment) => m.w.all('volunteers')

export const moves: Moves = {
  'message.inbox': (m) => ({ action: m.action, input: {} }),
  'message.unread': (m) => ({ action: m.action, input: {} }),
  'message.read'(m) {
    const one = m.any('messages', ({ readAt }) => readAt === null)
    const input = m.dice.chance(0.5) ? { through: m.now } : { id: one?._id }
    return one && { action: m.action, as: m.by(one.person), input }
  },
  'message.consent'(m) {
    const first = m.dice.roll(TEMPLATES.length)
    const templates = [0, 1, 2].map((i) => TEMPLATES[(first + i) % TEMPLATES.length])
    return { action: m.action, input: { templates: templates.slice(0, 1 + m.dice.roll(3)) } }
  },
  'message.consents': (m) => ({ action: m.action, input: {} }),
  'message.notReached'(m) {
    const nodeId = m.node()
    return nodeId && { action: m.action, input: { nodeId } }
  },
  'message.called'(m) {
    const one = m.mine('messages', ({ call }) => call === 'open' || call === 'noAnswer')
    return one && { action: m.action, input: { id: one._id, result: m.dice.one(['reached', 'noAnswer']) } }
  },
  'message.centre': (m) => ({ action: m.action, input: { fromOn: dayIn(plusDays(m.now, -7)) } }),
  'message.switchTemplate'(m) {
    const off = m.w.all('message_settings').flatMap((one) => one.off ?? [])
    // Mostly on: a county that switches its messages off tells nothing about them.
    const template = m.dice.some(off) ?? m.dice.one(TEMPLATES)
    return {
      action: m.action,
      input: { template, on: off.length > 0 || m.dice.chance(0.7), why: '先停一停' },
    }
  },

  'volunteer.mine': (m) => ({ action: m.action, input: {} }),
  'volunteer.save'(m) {
    const station = m.any('stations', ({ status, level }) => status === 'open' && level === 'village')
    const able = m.people.filter((openid) => openid.startsWith('o-volunteer'))
    const me = m.stray ? m.me : (m.dice.some(able) ?? m.me)
    return (
      station && {
        action: m.action,
        as: me,
        input: {
          stationId: station._id,
          skills: ['talk'],
          freeTimes: ['weekend'],
          interests: m.dice.one([[], ['jiang'], ['hui'], ['jiang', 'hui']]),
          newsArea: m.dice.one(['station', 'town', 'county']),
          weeklyCap: m.dice.one([0, 1, 3, 7]),
          name: `志愿${me.slice(2)}`,
          phone: phoneOf(me),
          nationalNumber: null,
          ageBand: 'adult',
          acknowledged: 'tiny-1',
        },
      }
    )
  },
  'volunteer.pause'(m) {
    const one = m.dice.some(volunteers(m))
    // More come back than go.
    const paused = one?.status === 'active' && m.dice.chance(0.3)
    return one && { action: m.action, as: m.by(one.person), input: { paused } }
  },
  'volunteer.leave'(m) {
    const one = m.dice.chance(0.15) ? m.dice.some(volunteers(m)) : null
    return one && { action: m.action, as: m.by(one.person), input: {} }
  },
  'privacy.export': (m) => ({ action: m.action, input: { from: 0 } }),
  'privacy.before': (m) => ({ action: m.action, input: {} }),
  'privacy.erase'(m) {
    const free = m.people.filter((openid) => /^o-(volunteer|neighbour)/.test(openid))
    const me = m.dice.chance(0.15) ? m.dice.some(free) : null
    return me && { action: m.action, as: me, input: {} }
  },

  'team.list'(m) {
    const team = teamOf(m)
    const parentId = m.dice.chance(0.3) && team ? team._id : null
    return { action: m.action, as: m.me || null, input: { parentId } }
  },
  'team.mine': (m) => ({ action: m.action, input: {} }),
  'team.join'(m) {
    const team = teamOf(m)
    const one = m.dice.some(volunteers(m))
    return team && one && { action: m.action, as: m.by(one.person), input: { teamId: team._id } }
  },
  'team.leave'(m) {
    const one = m.dice.chance(0.3) ? m.any('members', ({ status }) => status === 'member') : null
    return one && { action: m.action, as: m.by(one.person), input: { teamId: one.teamId } }
  },
  'team.members'(m) {
    const team = m.any('teams', ({ leaderPerson }) => leaderPerson)
    return team && { action: m.action, as: m.by(team.leaderPerson), input: { teamId: team._id } }
  },
  'team.answer'(m) {
    const one = m.any('members', ({ status }) => status === 'asked')
    const team = one && m.w.get('teams', one.teamId)
    return (
      team && {
        action: m.action,
        as: m.by(team.leaderPerson),
        input: { memberId: one._id, yes: m.dice.chance(0.7) },
      }
    )
  },
  'team.invite'(m) {
    const team = m.any('teams', ({ leaderPerson }) => leaderPerson)
    const one = m.dice.some(volunteers(m))
    return (
      team &&
      one && { action: m.action, as: m.by(team.leaderPerson), input: { teamId: team._id, phone: one.phone } }
    )
  },
  'team.set'(m) {
    const team = m.mine('teams', current)
    const leader = m.dice.chance(0.6) ? m.dice.some(volunteers(m)) : null
    const parent = m.dice.chance(0.2) ? teamOf(m) : null
    return (
      team && {
        action: m.action,
        input: {
          teamId: team._id,
          parentId: parent?._id ?? null,
          joinMode: m.dice.one(['open', 'open', 'ask', 'invite']),
          ...(leader ? { leaderPhone: leader.phone } : {}),
        },
      }
    )
  },
}
