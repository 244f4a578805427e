import { createHash } from 'node:crypto'
import { personKey } from '../../cloudfunctions/booking/ids'
import { county } from '../../config/county/tiny'
import { aBooking, anActivity, at, COUNTY, VILLAGE } from '../_kit/records'
import { aKey, type Stage } from '../_kit/stage'
import { anHonour } from './_asks/honour'
import { aCase, aClue } from './_goodPeople'

/** Something a resident asks for, with what has to be there. */
export interface Wish {
  input: object
  /** The same wish with other words in it. */
  other?: object
}

const CODE = 'CDEFGHJKMN'
const hash = (text: string) => createHash('sha256').update(text).digest('hex')
const put = (on: Stage, name: string, ...rows: object[]) => on.cloud.database.insert(name, rows as never)

export const aSignUp = {
  name: '赵新',
  phone: '13812345678',
  nationalNumber: null,
  ageBand: 'adult',
  stationId: VILLAGE,
  skills: ['talk'],
  freeTimes: ['weekend'],
  interests: ['jiang'],
  newsArea: 'town',
  weeklyCap: 2,
  acknowledged: county.volunteers.negativeList.version,
}
const signUp = (on: Stage, who: string, different: object = {}) =>
  on.as(who).call('volunteer.save', { ...aSignUp, ...different }, aKey())

export const aTeam = (on: Stage, different: object = {}) =>
  put(on, 'teams', {
    _id: 'team',
    name: '巡逻队',
    kind: 'village',
    leader: null,
    phone: null,
    people: null,
    words: null,
    stationId: VILLAGE,
    stationName: '丙村',
    path: [COUNTY, '990001', VILLAGE],
    status: 'kept',
    parentId: null,
    joinMode: 'open',
    ...different,
  })

/** A booking of the resident's in a state, of an activity in one. */
function booked(on: Stage, booking: object = {}, activity: object = {}, person = 'o-resident'): string {
  const to = anActivity(activity)
  const one = aBooking(to, person, booking)
  const holds = ['confirmed', 'offered'].includes(one.status)
  const hold = { seats: 1, key: one.holdKey, at: at('11-20 09:00') }
  const offered = one.status === 'offered' ? { until: at('11-24 09:00') } : {}
  const waits = one.status === 'waitlisted'
  on.add({
    ...to,
    holders: holds ? { [one.holder]: { ...hold, ...offered } } : {},
    seatsLeft: (to.seatsLeft ?? 0) - (holds ? 1 : 0),
    line: waits ? [{ person: one.holder, ...hold, passed: 0, patient: false }] : [],
    waiting: waits ? 1 : 0,
  })
  put(on, 'bookings', one)
  return one._id
}
const today = { startsAt: at('11-23 10:30'), endsAt: at('11-23 12:00') }
const yesterday = { startsAt: at('11-22 09:00'), endsAt: at('11-22 11:00'), audiences: ['volunteers'] }

async function doorCode(on: Stage, activityId: string): Promise<string> {
  on.grant('desk', 'frontDesk', VILLAGE)
  const reply = (await on.as('desk').call('door.code', { activityId })) as unknown as {
    data: { codes: { code: string }[] }
  }
  return reply.data.codes[0]?.code ?? ''
}

async function aFlower(on: Stage): Promise<string> {
  put(on, 'honours', anHonour(VILLAGE))
  const wish = { honourId: `honour-${VILLAGE}`, words: '谢谢您', from: null }
  const reply = (await on.as('resident').call('story.sendFlower', wish, aKey())) as unknown as {
    data: { id: string }
  }
  return reply.data.id
}

const consentCase = (on: Stage, different: object = {}) =>
  put(on, 'cases', aCase(VILLAGE, 'consentAsked', { codeHash: hash(CODE), ...different }))
const AGREES = { mode: 'nameOnly', alias: null, higher: false, by: 'self', answererName: null }
const OBJECTS = '11 月 3 日在村口，他没有做这件事，做的是别人，我当时就在旁边看着的。'

/** Every write of a resident: how to get to where it is asked for. They are `resident`. */
export const wishes: Record<string, (on: Stage) => Promise<Wish>> = {
  'booking.book': async (on) => {
    const { _id } = on.add(anActivity({ asksName: true }))
    const input = { activityId: _id, partySize: 1, name: '王' }
    return { input, other: { ...input, partySize: 2, name: '李' } }
  },
  'booking.cancel': async (on) => {
    const bookingId = booked(on)
    return { input: { bookingId, why: '有事' }, other: { bookingId, why: '别的事' } }
  },
  'booking.accept': async (on) => ({
    input: { bookingId: booked(on, { status: 'offered', offerUntil: at('11-24 09:00') }) },
  }),
  'booking.take': async (on) => ({ input: { bookingId: booked(on, { status: 'waitlisted' }, today) } }),
  'booking.keep': async (on) => ({ input: { bookingId: booked(on, { agreedStart: at('11-27 09:00') }) } }),
  'booking.claim': async (on) => {
    const slip = aBooking(on.add(anActivity()), 'guest_1', { via: 'helper', phone: '13900000001' })
    put(on, 'bookings', slip)
    return { input: { code: slip.code, phone: '13900000001' } }
  },
  'proxy.forFamily': async (on) => {
    const { _id } = on.add(anActivity())
    const input = { activityId: _id, partySize: 1, name: '奶奶' }
    return { input, other: { ...input, name: '爷爷' } }
  },
  'proxy.forget': async (on) => {
    const { _id } = on.add(anActivity())
    await on.as('resident').call('proxy.forFamily', { activityId: _id, partySize: 1, name: '奶奶' }, aKey())
    return { input: { bookingId: on.bookings(_id)[0]?._id } }
  },
  'door.arrive': async (on) => {
    booked(on, {}, { _id: 'door', ...today })
    return { input: { activityId: 'door', code: await doorCode(on, 'door') } }
  },
  'door.leave': async (on) => {
    const came = { status: 'checked_in', arrivedAt: at('11-23 09:40') }
    booked(on, came, { _id: 'door', startsAt: at('11-23 09:00'), endsAt: at('11-23 12:00') })
    return { input: { activityId: 'door', code: await doorCode(on, 'door') } }
  },
  'hours.contest': async (on) => {
    const id = booked(on, { status: 'attended', audience: 'volunteers' }, yesterday)
    put(on, 'hours', anHour(id))
    return { input: { id: 'hour', words: '少记了一小时' }, other: { id: 'hour', words: '多记了' } }
  },
  'hours.ask': async (on) => {
    const bookingId = booked(on, { status: 'attended', audience: 'volunteers' }, yesterday)
    return { input: { bookingId, words: '没有记上' }, other: { bookingId, words: '还是没有' } }
  },
  'hours.certify': async () => ({ input: { name: '赵新' }, other: { name: '钱新' } }),
  'hours.nameOnNotice': async (on) => {
    const times = { noticedAt: at('11-20 09:00'), noticeUntil: at('11-30 09:00') }
    put(on, 'stars', { _id: 'star', person: 'o-resident', level: 1, status: 'notice', ...times, name: null })
    return { input: { starId: 'star', name: '赵新' }, other: { starId: 'star', name: '钱新' } }
  },
  'standing.appeal': async (on) => {
    const bookingId = booked(on, { status: 'no_show', statusAt: at('11-22 12:00') }, yesterday)
    return { input: { bookingId, words: '我来了' }, other: { bookingId, words: '我没来' } }
  },
  'clue.submit': async () => {
    const told = { stationId: VILLAGE, name: '钱好', category: 'filial', relation: 'neighbour', hint: null }
    const input = { ...told, sentence: '照顾婆婆三十年', reach: null, shownTo: 'centre', photos: [] }
    return { input, other: { ...input, name: '孙好' } }
  },
  'clue.answer': async (on) => {
    const question = {
      words: '哪一年',
      askedAt: at('11-20 09:00'),
      answerBy: at('11-30 09:00'),
      answer: null,
    }
    put(on, 'clues', aClue(VILLAGE, { person: 'o-resident', status: 'needsInfo', question }))
    return {
      input: { clueId: `clue-${VILLAGE}`, words: '前年' },
      other: { clueId: `clue-${VILLAGE}`, words: '去年' },
    }
  },
  'clue.withdraw': async (on) => {
    put(on, 'clues', aClue(VILLAGE, { person: 'o-resident' }))
    return { input: { clueId: `clue-${VILLAGE}` } }
  },
  'case.answerConsent': async (on) => {
    consentCase(on)
    const input = { code: CODE, answer: AGREES }
    return { input, other: { ...input, answer: { ...AGREES, mode: 'none' } } }
  },
  'case.withdrawConsent': async (on) => {
    put(on, 'cases', aCase(VILLAGE, 'consented', { consentPerson: 'o-resident' }))
    const caseId = `case-consented-${VILLAGE}`
    return { input: { caseId, why: '不想公开' }, other: { caseId, why: null } }
  },
  'case.object': async (on) => {
    const notice = { startedAt: at('11-20 09:00'), days: 5, runsFrom: at('11-20 09:00'), daysThen: 5 }
    const runs = { ...notice, untilAt: at('11-27 17:30'), daysLeft: null, outcomes: [] }
    put(on, 'cases', aCase(VILLAGE, 'publicity', { notice: runs, noticeAt: at('11-20 09:00') } as never))
    const input = { caseId: `case-publicity-${VILLAGE}`, words: OBJECTS, name: null, phone: null }
    return { input, other: { ...input, words: `${OBJECTS}别的` } }
  },
  'story.sendFlower': async (on) => {
    put(on, 'honours', anHonour(VILLAGE))
    const input = { honourId: `honour-${VILLAGE}`, words: '谢谢您', from: null }
    return { input, other: { ...input, words: '好人一生平安' } }
  },
  'story.takeFlower': async (on) => ({ input: { flowerId: await aFlower(on) } }),
  'message.read': async () => ({ input: { through: at('11-23 09:00') } }),
  'message.consent': async () => ({ input: { templates: ['news'] } }),
  'volunteer.save': async () => ({ input: aSignUp, other: { ...aSignUp, name: '钱新' } }),
  'volunteer.pause': async (on) => {
    await signUp(on, 'resident')
    return { input: { paused: true }, other: { paused: false } }
  },
  'volunteer.leave': async (on) => {
    await signUp(on, 'resident')
    return { input: {} }
  },
  'privacy.erase': async (on) => {
    await signUp(on, 'resident')
    return { input: {} }
  },
  'team.join': async (on) => {
    await signUp(on, 'resident')
    aTeam(on)
    return { input: { teamId: 'team' } }
  },
  'team.leave': async (on) => {
    await signUp(on, 'resident')
    aTeam(on)
    await on.as('resident').call('team.join', { teamId: 'team' }, aKey())
    return { input: { teamId: 'team' } }
  },
  'team.answer': async (on) => {
    await signUp(on, 'asks')
    aTeam(on, { joinMode: 'ask', leaderPerson: 'o-resident' })
    await on.as('asks').call('team.join', { teamId: 'team' }, aKey())
    const memberId = `team_${personKey('o-asks')}`
    return { input: { memberId, yes: true }, other: { memberId, yes: false } }
  },
  'team.invite': async (on) => {
    await signUp(on, 'asked')
    aTeam(on, { leaderPerson: 'o-resident' })
    return { input: { teamId: 'team', phone: aSignUp.phone } }
  },
  'draft.propose': async () => {
    const where = { stationId: VILLAGE, whenWords: '周末', placeWords: '广场', support: null }
    const input = { ...where, title: '包粽子', content: '教大家', name: '王', phone: '13900000001' }
    return { input, other: { ...input, title: '包饺子' } }
  },
  'file.put': async () => {
    const input = { uploadId: 'upload-1', index: 0, data: 'AAAA' }
    return { input, other: { ...input, data: 'BBBB' } }
  },
  'staff.accept': async (on) => {
    const codeExpiresAt = at('11-30 09:00')
    const offered = { status: 'invited', person: null, codeHash: hash(CODE), codeExpiresAt, invitedBy: '' }
    on.grant('resident', 'frontDesk', VILLAGE, { ...offered, acceptedAt: null } as never)
    return { input: { code: CODE } }
  },
  'feedback.report': async () => {
    const about = { kind: 'station', id: VILLAGE }
    const input = { kind: 'error', about, words: '电话打不通', phone: null }
    return { input, other: { ...input, words: '门关着' } }
  },
}

/** One of them, ready to be asked. */
export function wished(on: Stage, action: string): Promise<Wish> {
  const arrange = wishes[action]
  if (!arrange) throw new Error(`no wish for ${action}`)
  return arrange(on)
}

const anHour = (bookingId: string) => ({
  _id: 'hour',
  ledger: 'recorded',
  status: 'recorded',
  person: 'o-resident',
  bookingId,
  activityId: 'served',
  activityTitle: '巡逻',
  organiserName: '丙村',
  path: [COUNTY, '990001', VILLAGE],
  from: at('11-22 09:00'),
  until: at('11-22 11:00'),
  halfHours: 2,
  formerHalfHours: null,
  overlapAt: null,
  at: at('11-22 12:00'),
  by: null,
  byName: null,
  byNodes: [],
  reason: null,
  evidence: null,
  approvedBy: null,
  approvedByName: null,
  refusedWhy: null,
  contest: null,
  history: [],
})
