/**
 * One county-wide notice: 128,000 volunteers want to hear of it, 20,000 of them agreed to a message by WeChat. Four
 * senders hand over, each send takes 50 ms, and instances are killed meanwhile. `duplicates`: people who got two;
 * `unreached`: people with a consent who got none, though nothing is uncertain about theirs. `wireCallsPerMessage`: all
 * database calls of spreading and sending, over messages sent. `ratioToLimit`: messages per second against as many
 * lanes that do nothing but send.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { consentId } from '../cloudfunctions/_lib/outbox/ids'
import type { CampaignRecord, ConsentRecord, MessageRecord } from '../cloudfunctions/_lib/records/message'
import type { VolunteerRecord } from '../cloudfunctions/_lib/records/volunteer'
import { county } from '../config/county/feicheng'
import { LANES } from '../domain/sending'
import type { LocalCloud } from '../localcloud/cloud'
import { benchCloud } from './_kit/cloud'
import { bench, round, type Targets } from './_kit/report'

const VOLUNTEERS = 128_000
const CONSENTS = 20_000
const WORKERS = 4
const SEND_MS = 50
const KILLS = 6
/** Enough for some seconds of mere sending. */
const LIMIT_PEOPLE = 4000
const { rootId } = county
const { id: TEMPLATE } = county.templates.news

const at = () => new Date(NOON + (Date.now() - began)).toISOString()
/** Not at night. */
const NOON = Date.parse('2026-11-24T04:00:00.000Z')
const began = Date.now()

const volunteer = (i: number): VolunteerRecord => ({
  _id: `v${String(i).padStart(6, '0')}`,
  person: `o-v${i}`,
  status: 'active',
  name: '志愿者',
  phone: '13800000000',
  nationalNumber: null,
  ageBand: 'adult',
  stationId: rootId,
  stationName: '',
  path: [rootId],
  skills: [],
  freeTimes: [],
  interests: ['jiang'],
  newsArea: 'county',
  area: rootId,
  wants: ['jiang'],
  weeklyCap: 7,
  news: true,
  teamIds: [],
  acknowledged: { version: '1', at: at() },
  since: at(),
  keys: [],
})

const consent = (i: number): ConsentRecord => ({
  _id: consentId(`o-v${i}`, TEMPLATE),
  person: `o-v${i}`,
  templateId: TEMPLATE,
  credits: 1,
  updatedAt: at(),
  taps: [],
  last: null,
})

const campaign: CampaignRecord = {
  _id: 'notice',
  kind: 'news',
  activityId: 'notice',
  title: '全市志愿者大会',
  words: { title: '全市志愿者大会', when: '2026-11-30T01:00:00.000Z', place: '市民中心', note: '正在报名' },
  page: 'pages/activity/index?id=notice',
  path: [rootId],
  openTo: rootId,
  category: 'jiang',
  until: '2026-11-30T01:00:00.000Z',
  status: 'spreading',
  cursor: '',
  at: at(),
  leaseUntil: at(),
  matched: 0,
  queued: 0,
  capped: 0,
  leaders: 0,
}

const TARGETS = {
  duplicates: ['=', 0],
  unreached: ['=', 0],
  wireCallsPerMessage: ['<=', 3],
  sendersKilled: ['>=', 5],
  ratioToLimit: ['>=', 0.7],
} satisfies Targets

bench('fanout', TARGETS, async () => {
  const { cloud, end } = await benchCloud(WORKERS, () => sleep(SEND_MS))
  cloud.clock.set(new Date(NOON).toISOString())
  const clock = setInterval(() => cloud.clock.set(at()), 500)
  const { database, subscriptions } = cloud

  for (let from = 0; from < VOLUNTEERS; from += 2000) {
    database.insert(
      'volunteers',
      Array.from({ length: 2000 }, (_one, i) => volunteer(from + i)),
    )
  }
  // Who agreed is spread over all of them; 7 and the number of volunteers share nothing.
  const agreed = Array.from({ length: CONSENTS }, (_one, i) => (i * 7) % VOLUNTEERS)
  database.insert('consents', agreed.map(consent))
  for (const i of agreed) subscriptions.grant(`o-v${i}`, TEMPLATE)
  database.insert('message_settings', [
    { _id: 'settings', off: [], pausedUntil: null, pauses: 0, perMinute: 1e9 },
  ])
  database.insert('campaigns', [campaign])
  cloud.counters.reset()
  const tick = () => cloud.call('clock', { Type: 'Timer', TriggerName: 'tick' }, { source: 'wx_trigger' })
  while (database.find('campaigns', { status: 'spreading' }).length > 0) await tick().catch(() => null)

  const send = () => cloud.call('message', { Type: 'Timer', TriggerName: 'send' }, { source: 'wx_trigger' })
  const waiting = () => database.find('messages', { status: 'due' }).length
  let killed = 0
  const killer = setInterval(() => {
    if (killed >= KILLS) return
    killed += 1
    cloud.faults.add({ action: 'openapi.subscribeMessage.send', kind: 'kill', times: 1 })
  }, 8_000)
  const from = Date.now()
  const worker = async () => {
    for (let idle = 0; idle < 3; ) {
      const told = (await send().catch(() => null)) as { data?: { sent: number; others: number } } | null
      idle = told && (told.data?.sent ?? 0) + (told.data?.others ?? 0) === 0 ? idle + 1 : 0
      if (idle > 0) {
        if (waiting() === 0) return
        idle = 0
        await sleep(2000)
      }
    }
  }
  await Promise.all(Array.from({ length: WORKERS }, worker))
  const seconds = (Date.now() - from) / 1000
  clearInterval(killer)
  const wire = Object.entries(cloud.counters.total())
    .filter(([name]) => !name.includes('subscribeMessage'))
    .reduce((sum, [, n]) => sum + n, 0)
  const perPerson = new Map<string, number>()
  for (const { openid } of subscriptions.deliveries) perPerson.set(openid, (perPerson.get(openid) ?? 0) + 1)
  const rows = database.find('messages', { kind: 'news' }) as unknown as MessageRecord[]
  const uncertain = new Set(rows.filter(({ status }) => status === 'uncertain').map(({ person }) => person))
  const sent = subscriptions.deliveries.length
  clearInterval(clock)
  cloud.faults.clear()
  const limit = await onlySending(cloud)
  await end()
  const perSecond = sent / seconds
  return {
    volunteers: VOLUNTEERS,
    inboxes: rows.length,
    sent,
    uncertain: uncertain.size,
    duplicates: [...perPerson.values()].filter((n) => n > 1).length,
    unreached: agreed.filter((i) => !perPerson.has(`o-v${i}`) && !uncertain.has(`o-v${i}`)).length,
    wireCallsPerMessage: round(wire / sent),
    sendersKilled: killed,
    seconds: round(seconds),
    messagesPerSecond: round(perSecond),
    limitPerSecond: round(limit),
    ratioToLimit: round(perSecond / limit),
  }
})

/** Messages per second of as many workers and lanes that only send, to as many other people. */
async function onlySending({ call, subscriptions }: LocalCloud): Promise<number> {
  const people = Array.from({ length: LIMIT_PEOPLE }, (_one, i) => `o-limit${i}`)
  for (const person of people) subscriptions.grant(person, TEMPLATE)
  const data = { thing1: { value: '大会' }, time2: { value: '15:01' }, thing3: { value: '市民中心' } }
  const message = { templateId: TEMPLATE, page: 'pages/activity/index', data }
  const share = LIMIT_PEOPLE / WORKERS
  const from = Date.now()
  await Promise.all(
    Array.from({ length: WORKERS }, (_one, i) =>
      call(
        'sender',
        { people: people.slice(i * share, (i + 1) * share), lanes: LANES, message },
        { source: 'wx_trigger' },
      ),
    ),
  )
  return LIMIT_PEOPLE / ((Date.now() - from) / 1000)
}
