import type { StationRecord } from '../cloudfunctions/_lib/records'
import type { Venue } from '../types/station'
import { draw, pick } from './draw'

const OFFICE_HOURS = '周一至周五 8:30–17:30'

/** Looks like a number of this area and can belong to nobody: no exchange begins with 0000. */
export const demoPhone = (n: number): string => `05380000${String(n).padStart(4, '0')}`

/** A community 社区 in town rather than a village 村. */
export const isCommunity = ({ level, name }: StationRecord): boolean =>
  level === 'village' && !name.endsWith('村')

const VILLAGE_VENUES: readonly Venue[] = [
  { name: '文化广场', capacity: 200, access: '露天 · 平地，轮椅能到' },
  { name: '村委会二楼会议室', capacity: 40, access: '二楼 · 没有电梯' },
  { name: '农家书屋', capacity: 20, access: '一楼 · 有坡道' },
]
const COMMUNITY_VENUES: readonly Venue[] = [
  { name: '社区活动室', capacity: 40, access: '一楼 · 有坡道' },
  { name: '社区文化广场', capacity: 150, access: '露天 · 平地，轮椅能到' },
  { name: '社区图书室', capacity: 20, access: '二楼 · 有电梯' },
]
const TOWN_VENUES: readonly Venue[] = [
  { name: '综合文化站多功能厅', capacity: 120, access: '一楼 · 有坡道' },
  { name: '综合文化站排练室', capacity: 30, access: '二楼 · 没有电梯' },
  { name: '镇街文化广场', capacity: 300, access: '露天 · 平地，轮椅能到' },
]
const COUNTY_VENUES: readonly Venue[] = [
  { name: '市民广场', capacity: null, access: '露天 · 平地，轮椅能到' },
  { name: '实践中心一楼大厅', capacity: 150, access: '一楼 · 有坡道' },
  { name: '实践中心三楼培训室', capacity: 60, access: '三楼 · 有电梯' },
]
const ROUTES = ['进村主路走到文化广场就是', '村委会院内，大门朝南', '从村口公交站往里走约三百米，路北']
const COMMUNITY_ROUTES = ['社区居委会院内，门口挂着牌子', '从小区正门进，第一排楼的一层', '社区服务大厅旁边']

/** Where a station's activities take place: its own rooms, by kind of station. */
export function venuesOf(station: StationRecord): readonly Venue[] {
  if (station.level === 'county') return COUNTY_VENUES
  if (station.level === 'town') return TOWN_VENUES
  return isCommunity(station) ? COMMUNITY_VENUES : VILLAGE_VENUES
}

function officeOf(station: StationRecord): { office: string; route: string } {
  if (station.level === 'county') return { office: '实践中心一楼服务台', route: '市民广场旁，从南门进' }
  if (station.level === 'town') return { office: '综合文化站一楼', route: '镇街便民服务中心旁，院内有停车位' }
  if (!isCommunity(station)) return { office: '村委会一楼', route: pick(`route/${station._id}`, ROUTES) }
  return { office: '社区居委会一楼', route: pick(`route/${station._id}`, COMMUNITY_ROUTES) }
}

/** A station with made-up contacts: a role instead of a person, a number nobody has. */
export function withDemoProfile(station: StationRecord): StationRecord {
  // A few stations stay empty, as they would in the first weeks: the page must cope with that.
  if (station.level === 'village' && draw(`profile/${station._id}`, 12) === 0)
    return { ...station, demo: true }
  return {
    ...station,
    dutyPerson: '值班员',
    phone: demoPhone(Number(station.number)),
    officeHours: OFFICE_HOURS,
    ...officeOf(station),
    venues: [...venuesOf(station)],
    demo: true,
  }
}
