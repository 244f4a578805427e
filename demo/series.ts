import type { StationRecord } from '../cloudfunctions/_lib/records'
import { daysBetween, monthOf, weekdayOf } from '../domain/day'
import type { Day } from '../types/time'
import { draw, pick, shuffled } from './draw'
import { COMMUNITY_OFFERS } from './offers/community'
import { COUNTY_OFFERS } from './offers/county'
import type { Offer } from './offers/offer'
import { TOWN_OFFERS } from './offers/town'
import { VILLAGE_OFFERS } from './offers/village'
import { isCommunity } from './profiles'

/** An offer at one station: on which weekdays, in which weeks, at what time. `n` tells it from the station's others. */
export interface Series {
  station: StationRecord
  offer: Offer
  n: number
  weekdays: readonly number[]
  /** Which week of the cycle it falls in, 0 to `everyWeeks` - 1. */
  week: number
  time: string
}

const STATIONS_PER_TOWN = 7
const OFFERS_PER_STATION = 4
const A_MONDAY = '2024-01-01'

/** Everything that comes round in the county. It depends on no day, so titles stay where they are. */
export function allSeries(stations: readonly StationRecord[]): Series[] {
  return chosen(stations).flatMap((station) => seriesOf(station, offersFor(station)))
}

/** All centres, and in each town the first station and a few more; the others have not begun yet. */
function chosen(stations: readonly StationRecord[]): StationRecord[] {
  const towns = stations.filter(({ level }) => level === 'town')
  const active = towns.flatMap((town) => {
    const own = stations.filter(({ level, townId }) => level === 'village' && townId === town._id)
    const [first, ...others] = own
    return first ? [first, ...shuffled(town._id, others).slice(0, STATIONS_PER_TOWN - 1)] : []
  })
  return [...stations.filter(({ level }) => level === 'county'), ...towns, ...active]
}

function offersFor(station: StationRecord): readonly Offer[] {
  if (station.level === 'county') return COUNTY_OFFERS
  if (station.level === 'town') return TOWN_OFFERS
  const offers = isCommunity(station) ? COMMUNITY_OFFERS : VILLAGE_OFFERS
  return shuffled(`offers/${station._id}`, offers).slice(0, OFFERS_PER_STATION)
}

/** One station's series, none on the same weekday at the same time where that can be helped. */
function seriesOf(station: StationRecord, offers: readonly Offer[]): Series[] {
  const taken = new Set<string>()
  return offers.map((offer, i) => {
    const key = `${station._id}/${offer.title}`
    const slots = offer.weekdays.flatMap((weekday) => offer.times.map((time) => ({ weekday, time })))
    const order = shuffled(`slot/${key}`, slots)
    const slot = order.find(({ weekday }) => !taken.has(String(weekday))) ?? order[0]
    const time = offer.everyDay ? pick(`time/${key}`, offer.times) : (slot?.time ?? '09:00')
    const weekdays = offer.everyDay ? offer.weekdays : [slot?.weekday ?? 6]
    if (!offer.everyDay) taken.add(String(weekdays[0]))
    return { station, offer, n: i + 1, weekdays, week: draw(`week/${key}`, offer.everyWeeks), time }
  })
}

/** Whether a series has an activity on a day. */
export function fallsOn({ offer, weekdays, week }: Series, day: Day): boolean {
  if (!weekdays.includes(weekdayOf(day))) return false
  if (offer.months && !offer.months.includes(monthOf(day))) return false
  return Math.floor(daysBetween(A_MONDAY, day) / 7) % offer.everyWeeks === week
}
