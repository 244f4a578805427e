import { createHash } from 'node:crypto'
import type { ActivityRecord, BookingRecord } from '../../cloudfunctions/_lib/records'
import type { GrantRecord } from '../../cloudfunctions/_lib/records/staff'
import { bookingCode, personKey } from '../../cloudfunctions/booking/ids'
import { readSeed } from '../../config/county/seed'
import { countyRecords } from '../../demo/base'
import type { Role } from '../../types/rights'

/** The moment at which tests happen: a Monday, 10:00 at +08:00. */
export const NOW = '2026-11-23T02:00:00.000Z'

export const VILLAGE = '990001001'
export const TOWN = '990001'
export const COUNTY = '990000'
export const OTHER_TOWN = '990002'

/** `at('11-28 09:00')` is that time at +08:00 in the year of `NOW`. */
export const at = (text: string) => new Date(`2026-${text.replace(' ', 'T')}:00+08:00`).toISOString()

/** What codes are made of where a world is to know them. */
export const SECRETS = [
  { _id: 'door', value: 'of the doors' },
  { _id: 'invitations', value: 'of the invitations' },
] as const

/** The id of a file that a stage keeps. */
export const fileIdOf = (cloudPath: string) => `cloud://local-env.6c6f-local-env-1300000000/${cloudPath}`

/** Letters of a code that nobody mistypes, the same for the same text. */
export const letters = (text: string, count: number): string =>
  [...createHash('sha256').update(text).digest().subarray(0, count)]
    .map((byte) => '23456789ABCDEFGHJKMNPQRSTVWXYZ'[byte % 30])
    .join('')

let made = 0

/** A published activity of the village, bookable now, this Saturday morning; say what is different. */
export function anActivity(different: Partial<ActivityRecord> = {}): ActivityRecord {
  made += 1
  const capacity = different.capacity === undefined ? 10 : different.capacity
  return {
    _id: `activity-${made}`,
    title: '书法课堂',
    category: 'jiang',
    startsAt: at('11-28 09:00'),
    endsAt: at('11-28 11:00'),
    placeName: '村委会二楼',
    organiserName: '丙村',
    organiserId: VILLAGE,
    audiences: ['everyone'],
    mode: 'bookable',
    status: 'published',
    capacity,
    seatsLeft: capacity,
    opensAt: at('11-20 08:00'),
    closesAt: at('11-28 07:00'),
    content: '学写毛笔字，纸笔都有。',
    bring: null,
    contentArea: null,
    placeRoute: null,
    access: null,
    contactName: null,
    contactPhone: '0990000001',
    cancelReason: null,
    asksName: false,
    asksPhone: false,
    maxParty: 3,
    openTo: VILLAGE,
    path: [COUNTY, TOWN, VILLAGE],
    reserve: 0,
    reserveLeft: 0,
    seriesId: null,
    postponedFrom: null,
    postponeReason: null,
    formerStarts: [],
    changedAt: at('11-20 08:00'),
    settledAt: null,
    projectId: null,
    projectName: null,
    holders: {},
    heldAt: null,
    line: [],
    waiting: 0,
    lineMax: 5,
    lineRev: 0,
    lineDue: null,
    moves: [],
    outOfTurn: 0,
    rev: 1,
    ...different,
  }
}

/** A confirmed booking of its own person; say what is different. */
export function aBooking(
  activity: Pick<ActivityRecord, '_id' | 'title' | 'startsAt' | 'endsAt'>,
  person: string,
  different: Partial<BookingRecord> = {},
): BookingRecord {
  const holder = different.holder ?? personKey(person)
  return {
    _id: `${activity._id}_${holder}`,
    activityId: activity._id,
    person,
    holder,
    via: 'self',
    helper: null,
    status: 'confirmed',
    partySize: 1,
    holdKey: `hold-${holder}`,
    code: bookingCode(`${activity._id}_${holder}`),
    name: null,
    phone: null,
    audience: null,
    createdAt: at('11-20 09:00'),
    statusAt: at('11-20 09:00'),
    cancelledAt: null,
    title: activity.title,
    startsAt: activity.startsAt,
    endsAt: activity.endsAt,
    agreedStart: activity.startsAt,
    offerUntil: null,
    arrivedAt: null,
    leftAt: null,
    appeal: null,
    contactUntil: null,
    history: [],
    ...different,
  }
}

/** The tiny county's stations, signs, directory and projects as stored. */
export function tinyCounty() {
  const { directory, ...rest } = countyRecords(readSeed('tiny'))
  return { ...rest, directory: [directory] }
}

/** The way of a node of the tiny county from the county down; made-up nodes lie below the other town. */
export function pathOf(node: string): string[] {
  if (node === COUNTY) return [COUNTY]
  if (/^99000[12]$/.test(node)) return [COUNTY, node]
  if (/^99000[12]\d{3}$/.test(node)) return [COUNTY, node.slice(0, 6), node]
  return [COUNTY, OTHER_TOWN, node]
}

/** Of a node of the tiny county. */
export const levelOf = (node: string) => (['county', 'town', 'village'] as const)[pathOf(node).length - 1]

/** A role in force, given by nobody in particular; say what is different. */
export function aGrant(
  person: string,
  role: Role,
  node: string,
  different: Partial<GrantRecord> = {},
): GrantRecord {
  made += 1
  return {
    _id: `grant-${made}`,
    role,
    nodeId: node,
    nodeName: node,
    level: levelOf(node) ?? 'village',
    path: pathOf(node),
    status: 'active',
    name: `${person}的名字`,
    person: `o-${person}`,
    codeHash: `hash-${made}`,
    codeExpiresAt: at('11-20 08:00'),
    validUntil: null,
    invitedBy: 'o-somebody',
    invitedByName: '某人',
    invitedAt: at('11-13 08:00'),
    acceptedAt: at('11-14 08:00'),
    endedAt: null,
    endedByName: null,
    endedWhy: null,
    takesOver: null,
    heir: null,
    ...different,
  }
}
