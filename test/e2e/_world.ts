import { createHash } from 'node:crypto'
import type { ActivityRecord, StationRecord } from '../../cloudfunctions/_lib/records'
import type { DraftRecord } from '../../cloudfunctions/_lib/records/draft'
import type { StoryRecord } from '../../cloudfunctions/_lib/records/story'
import { bookingId, personKey } from '../../cloudfunctions/booking/ids'
import { county } from '../../config/county/feicheng'
import type { Desk } from '../../desk/serve'
import { EMPTY_PROJECT } from '../../domain/draft'
import { listsOf, orderOfStory } from '../../domain/story'
import { allAsks } from '../_kit/asks'
import { aBooking, anActivity, at, COUNTY, OTHER_TOWN } from '../_kit/records'

/** What the visits to the pages need to know of the county they are in. */
export interface World {
  /** The node of the cast's station staff, and its town. */
  village: string
  town: string
  county: string
  villageName: string
  /** A sign of the village. */
  sign: string
  project: string
  /** Of the demo's programme at the village: to be booked, over, and one in which the neighbour has a seat. */
  open: string
  past: string
  /** The waiting list has somebody in it. */
  waits: string
  neighbours: string
  /** Of the neighbour, for that activity. */
  booking: string
  certificate: string
  invitation: string
}

/** Unlike an openid: the names that a screen shows where the tests' records say `secret-…`. */
const NAME = '王秀英'
export const CONSENT_CODE = 'K7M2P4XQ9T'
export const TODAY = 'walk-today'
export const EPISODE = 'story-8'
export const HONOUR_NUMBER = 'FCHR2026K7M2P4XQ9T'

/** Whom the records of other tests stand for in the cast of the demo. */
const CAST: Record<string, string> = {
  'o-nominator': 'o-demo-neighbour',
  'o-somebody-NODE': 'o-demo-neighbour',
  'o-flower-NODE': 'o-demo-neighbour',
  'o-away-NODE': 'o-demo-resident',
}

/**
 * The demo has a programme and no cases, honours, stories or reports of what went wrong. They come from the records
 * that the tests of the functions put questions about, moved to the village of the cast.
 */
export async function furnish({ cloud }: Desk): Promise<World> {
  const { database } = cloud
  const one = <T>(collection: string, query: object): T => {
    const [found] = database.find(collection, query)
    if (!found) throw new Error(`the demo has no ${collection} like ${JSON.stringify(query)}`)
    return found as T
  }
  const grant = one<{ nodeId: string }>('grants', { person: 'o-demo-stationStaff' })
  const village = one<StationRecord>('stations', { _id: grant.nodeId })
  const [root = '', town = ''] = village.path
  moveIn(database, village)
  database.insert('drafts', [aProjectDraft(one<DraftRecord>('drafts', { _id: 'demo-draft-5' }))])
  const brand = one<StoryRecord>('stories', { status: 'published' })
  database.insert('stories', [anEpisode(brand, `honour-${village._id}`)])
  const call = callerOf(cloud)
  const { number } = await call<{ number: string }>('volunteer', 'hours.certify', { name: '赵志愿' })
  const { code } = await call<{ code: string }>('countyStaff', 'staff.invite', {
    role: 'station',
    nodeId: village._id,
    name: '新来的书记小冯',
  })
  await call('volunteer', 'volunteer.save', aVolunteer(village._id))
  await call('stationStaff', 'series.start', { activityId: TODAY, untilOn: null })
  await call('volunteer', 'team.join', { teamId: `demo-team-${village._id}` })
  await call('stationStaff', 'sheet.export', {
    kind: 'roster',
    nodeId: village._id,
    activityId: TODAY,
    fields: ['name'],
  })
  return {
    village: village._id,
    villageName: village.name,
    town,
    county: root,
    sign: one<{ _id: string }>('signs', { stationId: village._id, status: 'current' })._id,
    certificate: number,
    invitation: code,
    ...programmeOf(database.find('activities') as unknown as ActivityRecord[], village._id),
  }
}

type Database = Desk['cloud']['database']

/** The records of the other tests, made to stand at the village, and an activity that is on right now. */
function moveIn(database: Database, village: StationRecord): void {
  const node = village._id
  const moved = (records: object): object[] => {
    const words = Object.entries(CAST).reduce(
      (text, [from, to]) => text.replaceAll(from.replace('NODE', node), to),
      JSON.stringify(records),
    )
    const [root = '', town = ''] = village.path
    return JSON.parse(
      words
        .replaceAll(`"${COUNTY}"`, `"${root}"`)
        .replaceAll(`"${OTHER_TOWN}"`, `"${town}"`)
        .replaceAll(`secret-${node}`, NAME),
    )
  }
  const asks = allAsks()
  for (const name of [
    'clue',
    'case',
    'honour',
    'story',
    'hours',
    'standing',
    'series',
    'message',
    'sheet',
    'proxy',
  ]) {
    for (const [collection, records] of Object.entries(asks[name]?.world(node) ?? {})) {
      const known = new Set(database.find(collection).map(({ _id }) => _id))
      database.insert(
        collection,
        (moved(records) as { _id: string }[]).filter(({ _id }) => !known.has(_id)).map(named),
      )
    }
  }
  const today = anActivity({
    _id: TODAY,
    title: '板凳读书会：一人念一段',
    organiserId: node,
    organiserName: village.fullName,
    openTo: node,
    path: village.path,
    startsAt: at('11-24 09:30'),
    endsAt: at('11-24 11:30'),
    contactPhone: '05380000001',
  })
  const bookings = ['resident', 'guest-001', 'guest-002', 'guest-003'].map((role, i) =>
    aBooking(today, `o-demo-${role}`, { name: `演示居民${i + 1}`, phone: '05380000002', partySize: 2 }),
  )
  const holders = Object.fromEntries(
    bookings.map(({ holder, holdKey, createdAt }) => [holder, { seats: 2, key: holdKey, at: createdAt }]),
  )
  database.insert('activities', [{ ...today, holders, seatsLeft: 2 }])
  database.insert('bookings', bookings)
}

/** What the pages need besides: a number, a code, a place in a list, a call that is not too late. */
function named<T extends { _id: string }>(record: T): T {
  const { _id } = record
  if (_id.startsWith('honour-')) return { ...record, number: HONOUR_NUMBER }
  if (_id.startsWith('case-consentAsked')) return { ...record, codeHash: sha256(CONSENT_CODE) }
  if (_id.startsWith('story-published')) return { ...record, listed: listsOf('brand', { year: 2026 }) }
  if (_id.startsWith('message-')) return { ...record, until: at('11-25 10:00') }
  return record
}

/** An episode about the honoured person, made from the brand that readers see. */
function anEpisode(brand: StoryRecord, honourId: string): StoryRecord {
  const people = [{ honourId, agreedHow: 'inPerson' as const, agreedOn: '2026-11-20' }]
  const fields = { ...brand.fields, people }
  const order = orderOfStory('episode', 8, 2026, EPISODE)
  const listed = listsOf('episode', { year: 2026 })
  return {
    ...brand,
    _id: EPISODE,
    kind: 'episode',
    number: 8,
    fields,
    live: fields,
    listed,
    order,
    honourIds: [honourId],
  }
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** A project that is being written, as the demo's activity is. */
const aProjectDraft = (draft: DraftRecord): DraftRecord => ({
  ...draft,
  _id: 'walk-project',
  kind: 'project',
  activity: null,
  project: { ...EMPTY_PROJECT, name: '板凳读书会' },
})

const aVolunteer = (stationId: string) => ({
  stationId,
  name: '赵志愿',
  phone: '13805380000',
  nationalNumber: null,
  ageBand: 'adult',
  skills: ['talk'],
  freeTimes: ['weekend'],
  interests: ['jiang'],
  newsArea: 'town',
  weeklyCap: 2,
  acknowledged: county.volunteers.negativeList.version,
})

const callerOf =
  (cloud: Desk['cloud']) =>
  async <T>(role: string, action: string, input: object): Promise<T> => {
    const [name = '', verb = ''] = action.split('.')
    const event = { action: verb, input, idempotencyKey: `walk-${name}-${verb}` }
    const caller = { openid: `o-demo-${role}`, source: 'wx_client' } as const
    const reply = (await cloud.call(name, event, caller)) as { ok: boolean; data: T }
    if (!reply.ok) throw new Error(`${action} as ${role}: ${JSON.stringify(reply)}`)
    return reply.data
  }

/** The demo's own activities that the pages are looked at with. */
function programmeOf(activities: readonly ActivityRecord[], village: string) {
  const own = activities.filter(({ organiserId, demo }) => organiserId === village && demo)
  const first = (what: string, fits: (one: ActivityRecord) => boolean): ActivityRecord => {
    const found = own.find(fits) ?? activities.find(fits)
    if (!found) throw new Error(`the demo has no activity that is ${what}`)
    return found
  }
  const neighbour = personKey('o-demo-neighbour')
  const now = at('11-24 10:00')
  const open = first('to be booked', (one) => {
    const { mode, status, startsAt, seatsLeft, audiences, opensAt, closesAt } = one
    const takes = (opensAt ?? '') < now && (closesAt ?? '') > now && (seatsLeft ?? 0) > 2
    return (
      mode === 'bookable' &&
      status === 'published' &&
      startsAt > now &&
      audiences.includes('everyone') &&
      takes
    )
  })
  const seat = first('one of the neighbour', ({ holders, startsAt, reconfirmAt }) =>
    Boolean(holders[neighbour] && startsAt > now && !reconfirmAt),
  )
  return {
    open: open._id,
    past: first(
      'over',
      ({ endsAt, status, mode, settledAt }) =>
        mode === 'bookable' && endsAt < now && status === 'published' && !settledAt,
    )._id,
    waits: first('waited for', ({ waiting, startsAt }) => waiting > 1 && startsAt > now)._id,
    neighbours: seat._id,
    booking: bookingId(seat._id, 'o-demo-neighbour'),
    project:
      first('of a project', ({ projectId, startsAt }) => projectId !== null && startsAt > now).projectId ??
      '',
  }
}
