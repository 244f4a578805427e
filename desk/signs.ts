import type { ActivityLine, SignRecord, StationRecord } from '../cloudfunctions/_lib/records'
import { OLD_CODE, UNKNOWN_CODE } from '../demo/signs'
import { phaseOf } from '../domain/activity'
import { addDays, dayOf, startOfDay } from '../domain/day'
import type { Database } from '../localcloud/db/database'
import type { Instant } from '../types/time'

/** A plate as the desk draws it. */
export interface DeskSign {
  code: string
  /** Printed under the QR code. */
  number: string
  title: string
  stationName: string
  /** Null for the county centre and for a sign that leads nowhere. */
  townName: string | null
  level: StationRecord['level'] | null
}

export interface DeskSigns {
  /** Signs worth a first look, and what there is to see. */
  featured: { sign: DeskSign; why: string }[]
  /** Every current sign, in the order of the division list. */
  signs: DeskSign[]
}

const UNKNOWN: DeskSign = {
  code: UNKNOWN_CODE,
  number: '···',
  title: '不认识的牌子',
  stationName: '不认识的牌子',
  townName: null,
  level: null,
}

/** @param now what counts as today and as open */
export function deskSigns(database: Database, now: Instant): DeskSigns {
  const stations = new Map(
    (database.find('stations') as unknown as StationRecord[]).map((station) => [station._id, station]),
  )
  const all = (database.find('signs') as unknown as SignRecord[]).flatMap((sign) => {
    const station = stations.get(sign.stationId)
    return station ? [{ sign, station, plate: plateOf(sign, station) }] : []
  })
  const current = all
    .filter(({ sign }) => sign.status === 'current')
    .sort((a, b) => a.station._id.localeCompare(b.station._id))
  const old = all.find(({ sign }) => sign._id === OLD_CODE)
  return {
    signs: current.map(({ plate }) => plate),
    featured: [
      ...worthALook(database, current, now),
      ...(old ? [{ sign: old.plate, why: '换过的旧牌，扫了会怎样' }] : []),
      { sign: UNKNOWN, why: '系统里没有的牌子，扫了会怎样' },
    ],
  }
}

const plateOf = (sign: SignRecord, station: StationRecord): DeskSign => ({
  code: sign._id,
  number: sign.number,
  title: station.fullName,
  stationName: station.name,
  townName: station.level === 'town' ? station.name : station.townName,
  level: station.level,
})

type Placed = { station: StationRecord; plate: DeskSign }

/** One station for each thing there is to see; a station is shown once. */
function worthALook(database: Database, signs: readonly Placed[], now: Instant): DeskSigns['featured'] {
  const coming = comingActivities(database, now)
  const today = dayOf(now)
  const sights: { why: string; level: StationRecord['level']; is: (activity: ActivityLine) => boolean }[] = [
    { why: '今天有活动', level: 'village', is: (a) => published(a) && dayOf(a.startsAt) === today },
    { why: '可以预约', level: 'village', is: (a) => phaseOf(a, now) === 'open' },
    { why: '有一场已经约满', level: 'village', is: (a) => phaseOf(a, now) === 'full' },
    { why: '有一场临时取消了', level: 'village', is: (a) => a.status === 'cancelled' },
    { why: '镇街分中心，全镇都能来', level: 'town', is: published },
    { why: '市中心，周末广场大家唱', level: 'county', is: published },
  ]
  const shown = new Set<string>()
  return sights.flatMap(({ why, level, is }) => {
    const having = new Set(coming.filter(is).map(({ organiserId }) => organiserId))
    const found = signs.find(
      ({ station }) => station.level === level && having.has(station._id) && !shown.has(station._id),
    )
    if (!found) return []
    shown.add(found.station._id)
    return [{ sign: found.plate, why }]
  })
}

const published = ({ status }: ActivityLine) => status === 'published'

/** Activities of the next week that are not over. */
function comingActivities(database: Database, now: Instant): ActivityLine[] {
  const until = startOfDay(addDays(dayOf(now), 7))
  return database.find('activities', {
    endsAt: { $gt: now },
    startsAt: { $lt: until },
  }) as unknown as ActivityLine[]
}
