import type { Audience } from '../../types/activity'
import { aJpeg } from '../_kit/pictures'
import { aBooking, anActivity, at, COUNTY, TOWN, VILLAGE } from '../_kit/records'
import { aKey, type Stage } from '../_kit/stage'
import { someFields } from './_asks/draft'
import { finish, previewed, sendUp, workbook } from './_sheets'

/** Names and numbers that stand nowhere but where somebody of this life wrote them. */
export const PLANTED = {
  resident: { name: '赵埋名', phone: '13866660001' },
  guest: { name: '钱客人', phone: '13866660002' },
  helped: { name: '孙帮办', phone: '13866660003' },
  nominee: { name: '李好人', phone: '' },
  caller: { name: '周来电', phone: '13866660004' },
  invited: { name: '吴受邀', phone: '' },
  revoked: { name: '郑离任', phone: '' },
  leader: { name: '王队长', phone: '13866660005' },
  duty: { name: '冯值班', phone: '0990000055' },
  witness: { name: '陈见证', phone: '' },
  guardian: { name: '褚监护', phone: '' },
  child: { name: '卫孩子', phone: '' },
  nobody: { name: '魏无此', phone: '' },
} as const

/** A life on the stage: what a resident, those around them and staff do, as far as it takes a name or a number. */
export async function live(on: Stage): Promise<void> {
  castOf(on)
  await book(on)
  await volunteerAndServe(on)
  await write(on)
  await nominate(on)
  await actInOffice(on)
  await tick(on)
  await tick(on)
  await sendUp(on, 'planted', aJpeg())
}

export const tick = (on: Stage) =>
  on.cloud.call('clock', { Type: 'Timer', TriggerName: 'tick' }, { source: 'wx_trigger' })

const ask = async <T = { id: string }>(on: Stage, role: string, action: string, input: object = {}) => {
  const reply = await on.as(role).call(action, input, aKey())
  if (!reply.ok) throw new Error(`${role} ${action}: ${reply.code}`)
  return reply.data as T
}

function castOf(on: Stage): void {
  on.grant('village', 'station', VILLAGE)
  on.grant('town', 'town', TOWN)
  on.grant('centre', 'county', COUNTY)
  on.grant('helper', 'proxy', VILLAGE)
}

const me = PLANTED.resident
const self = `我叫${me.name}，电话${me.phone}`

async function book(on: Stage): Promise<void> {
  const asks = { asksName: true, asksPhone: true, audiences: ['elders', 'everyone'] satisfies Audience[] }
  const on12 = (day: string, different: object = {}) =>
    anActivity({
      startsAt: at(`12-${day} 09:00`),
      endsAt: at(`12-${day} 10:00`),
      closesAt: null,
      ...different,
    })
  const past = anActivity({ _id: 'past', startsAt: at('11-21 09:00'), endsAt: at('11-21 10:00') })
  on.add(
    on12('12', { _id: 'seat', ...asks }),
    on12('13', { _id: 'held', capacity: 1, ...asks }),
    on12('14', { _id: 'queue', capacity: 1, ...asks }),
    on12('15', { _id: 'family' }),
    on12('16', { _id: 'given', ...asks }),
    past,
  )
  const one = { partySize: 1, wait: true }
  const neighbour = { name: '邻居', phone: '13800000000' }
  await ask(on, 'planted', 'booking.book', { activityId: 'seat', partySize: 2, ...me, audience: 'elders' })
  await ask(on, 'planted', 'booking.book', { activityId: 'held', ...one, ...me })
  await ask(on, 'neighbour', 'booking.book', { activityId: 'held', ...one, ...neighbour })
  await ask(on, 'neighbour', 'booking.book', { activityId: 'queue', ...one, ...neighbour })
  await ask(on, 'planted', 'booking.book', { activityId: 'queue', ...one, ...me })
  await ask(on, 'planted', 'proxy.forFamily', { activityId: 'family', partySize: 1, ...PLANTED.guest })
  const helped = { activityId: 'family', partySize: 1, via: 'helper', ...PLANTED.helped }
  await ask(on, 'helper', 'proxy.forGuest', helped)
  const given = await ask(on, 'planted', 'booking.book', { activityId: 'given', ...one, ...me })
  await ask(on, 'planted', 'booking.cancel', { bookingId: given.id, why: `${me.name}身体不舒服` })
  const missed = aBooking(past, 'o-planted', {
    status: 'no_show',
    statusAt: at('11-21 12:00'),
    contactUntil: at('12-20 12:00'),
  })
  on.cloud.database.insert('bookings', [missed])
  await ask(on, 'planted', 'standing.appeal', { bookingId: missed._id, words: self })
  await ask(on, 'planted', 'message.consent', { templates: ['booked', 'remind'] })
}

async function volunteerAndServe(on: Stage): Promise<void> {
  await ask(on, 'planted', 'volunteer.save', {
    ...me,
    nationalNumber: null,
    ageBand: 'adult',
    stationId: VILLAGE,
    skills: ['talk'],
    freeTimes: ['weekend'],
    interests: ['jiang'],
    newsArea: 'town',
    weeklyCap: 2,
    acknowledged: 'tiny-1',
  })
  const rows = [
    ['队伍名称', '实践站', '类型', '队长', '联系电话'],
    ['丙村队', '乙镇丙村', '村居队伍', PLANTED.leader.name, PLANTED.leader.phone],
    ['乙镇队', '乙镇丙村', '村居队伍', null, null],
  ]
  const { data: seen } = await previewed(on, 'town', 'teams', TOWN, await workbook(rows))
  await ask(on, 'town', 'sheet.apply', { importId: seen.ready.id })
  await finish(on, 'town', seen.ready.id)
  const teams = on.cloud.database.find('teams') as unknown as { _id: string; name: string }[]
  const [led, other] = ['乙镇队', '丙村队'].map((name) => teams.find((team) => team.name === name)?._id)
  const open = { parentId: null, joinMode: 'open' }
  await ask(on, 'village', 'team.set', { teamId: led, ...open, leaderPhone: me.phone })
  await ask(on, 'village', 'team.set', { teamId: other, ...open })
  await ask(on, 'planted', 'team.join', { teamId: other })
  const duty = anActivity({
    _id: 'duty',
    startsAt: at('11-22 09:00'),
    endsAt: at('11-22 11:00'),
    audiences: ['volunteers'],
    settledAt: at('11-22 12:00'),
  })
  const lost = anActivity({ ...duty, _id: 'lost', settledAt: null })
  on.add(duty, lost)
  const of = { audience: 'volunteers', ...me, contactUntil: at('12-20 12:00') } as const
  on.cloud.database.insert('bookings', [
    aBooking(duty, 'o-planted', {
      ...of,
      status: 'attended',
      arrivedAt: at('11-22 08:55'),
      arrivalHeardAt: at('11-22 08:55'),
    }),
    aBooking(lost, 'o-planted', { ...of, status: 'unknown' }),
  ])
  await tick(on)
  const [hours] = on.cloud.database.find('hours', { person: 'o-planted' })
  await ask(on, 'planted', 'hours.contest', { id: hours?._id, words: self })
  const missing = on.bookings('lost')[0]?._id
  await ask(on, 'planted', 'hours.ask', { bookingId: missing, words: self })
  await ask(on, 'planted', 'hours.certify', { name: me.name })
  const notice = { level: 1, status: 'notice', noticedAt: at('11-22 09:00'), noticeUntil: at('11-30 09:00') }
  on.cloud.database.insert('stars', [{ _id: 'star-1', person: 'o-planted', ...notice, name: null }])
  await ask(on, 'planted', 'hours.nameOnNotice', { starId: 'star-1', name: me.name })
}

/** Reports, ideas, a file that was begun. */
async function write(on: Stage): Promise<void> {
  const about = { kind: 'station', id: VILLAGE }
  const said = { kind: 'complaint', about, words: self, phone: me.phone }
  const waits = await ask(on, 'planted', 'feedback.report', said)
  const answered = await ask(on, 'planted', 'feedback.report', { ...said, kind: 'error' })
  await ask(on, 'town', 'feedback.callBack', { reportId: waits.id })
  await ask(on, 'village', 'feedback.answer', { reportId: answered.id, words: '已经改好了。' })
  const idea = {
    stationId: VILLAGE,
    title: '一起包粽子',
    content: self,
    whenWords: '端午前',
    placeWords: `${me.name}家`,
    support: `打${me.phone}`,
    ...me,
  }
  await ask(on, 'planted', 'draft.propose', idea)
  const taken = await ask(on, 'planted', 'draft.propose', { ...idea, content: '教大家包粽子' })
  await ask(on, 'village', 'draft.takeUp', { draftId: taken.id })
}

const clue = (different: object) => ({
  stationId: VILLAGE,
  name: PLANTED.nominee.name,
  category: 'filial',
  sentence: '照顾瘫痪的婆婆二十年，从没红过脸',
  relation: 'neighbour',
  hint: null,
  reach: me,
  shownTo: 'centre',
  photos: [],
  ...different,
})

async function nominate(on: Stage): Promise<void> {
  const honoured = await honour(on)
  const { name } = me
  await ask(on, 'planted', 'story.sendFlower', { honourId: honoured, words: '谢谢您', from: name })
  const shown = await ask(on, 'planted', 'story.sendFlower', {
    honourId: honoured,
    words: `${name}谢您`,
    from: name,
  })
  await ask(on, 'village', 'story.judgeFlower', { flowerId: shown.id, show: true, why: null })
  const screened = await ask(on, 'planted', 'clue.submit', clue({ name: PLANTED.nobody.name }))
  const why = `查无${PLANTED.nobody.name}此人`
  await ask(on, 'town', 'clue.screenOut', { clueId: screened.id, reason: 'nobody', why })
  const photos = [await sendUp(on, 'planted', aJpeg())]
  const asked = await ask(on, 'planted', 'clue.submit', clue({ name: '蒋又一', hint: '村口', photos }))
  await ask(on, 'village', 'clue.ask', { clueId: asked.id, words: '哪一年？' })
  await ask(on, 'planted', 'clue.answer', { clueId: asked.id, words: `去年，${name}看见的` })
  await agreeSelf(on)
  await agreeForChild(on)
}

/** Somebody the resident named, and objected to; the honour is given in the end. */
async function honour(on: Stage): Promise<string> {
  const named = await ask(on, 'planted', 'clue.submit', clue({}))
  const caseId = await lookInto(on, named.id, PLANTED.nominee.name)
  await agree(on, 'nominee', caseId)
  await decide(on, caseId, PLANTED.nominee.name)
  await ask(on, 'centre', 'case.publish', { caseId })
  const objection = await ask(on, 'planted', 'case.object', { caseId, words: self, ...me })
  const settled = {
    objectionId: objection.id,
    upheld: false,
    outcome: `核实过，${PLANTED.nominee.name}的事属实。`,
  }
  await ask(on, 'centre', 'case.settleObjection', settled)
  on.cloud.clock.set(at('12-10 09:00'))
  await ask(on, 'centre', 'case.honour', { caseId })
  return String(on.cloud.database.find('honours', { caseId })[0]?._id)
}

/** The resident is named by a neighbour, and agrees. */
async function agreeSelf(on: Stage): Promise<void> {
  const reach = { name: '邻居', phone: '13800000000' }
  const named = await ask(on, 'neighbour', 'clue.submit', clue({ name: me.name, hint: me.name, reach }))
  const caseId = await lookInto(on, named.id, me.name)
  await agree(on, 'planted', caseId)
  await ask(on, 'village', 'case.rewrite', { caseId, why: '年份不对' })
  await agree(on, 'planted', caseId)
  await decide(on, caseId, me.name)
}

async function decide(on: Stage, caseId: string, name: string): Promise<void> {
  const offices = `派出所：${name}没有记录`
  await ask(on, 'centre', 'case.checkBackground', { caseId, passed: true, offices })
  const members = ['甲一', '乙二', '丙三'].map((one) => ({ name: one, recused: false }))
  const minutes = `一致同意${name}`
  await ask(on, 'centre', 'case.decidePanel', { caseId, selected: true, members, minutes })
}

/** A guardian agrees on paper; nothing comes of it. */
async function agreeForChild(on: Stage): Promise<void> {
  const told = { ...clue({ name: PLANTED.child.name, reach: PLANTED.caller }), source: 'phone' }
  const { photos: _none, ...entered } = told as Record<string, unknown>
  const named = await ask(on, 'village', 'clue.enter', entered)
  const caseId = await lookInto(on, named.id, PLANTED.child.name, 'minor')
  await ask(on, 'village', 'case.recordConsent', {
    caseId,
    answer: {
      mode: 'alias',
      alias: '好少年',
      by: 'guardian',
      answererName: PLANTED.guardian.name,
      higher: false,
    },
    witnessName: PLANTED.witness.name,
    paper: await sendUp(on, 'village', aJpeg()),
  })
  await ask(on, 'village', 'case.withdrawFor', { caseId, why: `${PLANTED.child.name}家长改了主意` })
}

async function lookInto(on: Stage, clueId: string, name: string, nominee = 'adult'): Promise<string> {
  const { caseId } = await ask<{ caseId: string }>(on, 'village', 'clue.link', { clueId, caseId: null })
  const { rev } = await ask<{ rev: number }>(on, 'centre', 'case.open', { caseId })
  await ask(on, 'village', 'case.write', {
    caseId,
    rev,
    name,
    category: 'filial',
    nominee,
    hint: `${name}住村口`,
    facts: `${name}照顾婆婆二十年。`,
    deed: `${name}照顾婆婆二十年。`,
  })
  const witnesses = [
    { name: PLANTED.witness.name, relation: '邻居', said: '天天看见' },
    { name: '李四', relation: '村医', said: '二十年没断过' },
  ]
  const heard = { words: `${name}的事属实`, noRelative: true }
  await ask(on, 'village', 'case.verify', { caseId, opinion: 'for', witnesses, ...heard })
  await ask(on, 'town', 'case.review', { caseId, witnesses: [], ...heard })
  await ask(on, 'village', 'case.askConsent', { caseId })
  return caseId
}

async function agree(on: Stage, role: string, caseId: string): Promise<void> {
  const { code } = await ask<{ code: string }>(on, 'village', 'case.askConsent', { caseId })
  const answer = { mode: 'nameOnly', alias: null, by: 'self', answererName: null, higher: false }
  await ask(on, role, 'case.answerConsent', { code, answer })
}

/** What staff write of themselves and each other. */
async function actInOffice(on: Stage): Promise<void> {
  const role = { role: 'frontDesk', nodeId: VILLAGE }
  await ask(on, 'village', 'staff.invite', { ...role, name: PLANTED.invited.name })
  const { code } = await ask<{ code: string }>(on, 'village', 'staff.invite', {
    ...role,
    name: PLANTED.revoked.name,
  })
  const accepted = await ask(on, 'revoked', 'staff.accept', { code })
  await ask(on, 'village', 'staff.revoke', { grantId: accepted.id, why: '调走了' })
  const { name, phone } = PLANTED.duty
  const profile = { dutyPerson: name, phone, officeHours: null, office: null, route: null, venues: [] }
  await ask(on, 'village', 'upkeep.save', { nodeId: VILLAGE, rev: 0, profile })
  const begun = await ask<{ id: string; rev: number }>(on, 'village', 'draft.start', {
    nodeId: VILLAGE,
    kind: 'activity',
  })
  const activity = someFields({ contactName: name, contactPhone: phone })
  await ask(on, 'village', 'draft.save', { draftId: begun.id, rev: begun.rev, activity })
}
