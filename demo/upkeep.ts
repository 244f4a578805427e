import type { StationRecord } from '../cloudfunctions/_lib/records'
import { SIX_ONES } from '../domain/upkeep'
import type { Instant } from '../types/time'
import type { SixOne } from '../types/upkeep'
import { draw, pick } from './draw'

const ONE_IN = 40
const WISHES: Record<SixOne, string> = {
  sign: '站牌被风刮坏了，想换一块',
  guide: '村口和路口各缺一块指引牌',
  office: '办公室和会议室合用，想要一间屋',
  venues: '广场没有灯，晚上办不了活动',
  menu: '想要几份大字的活动单子贴出去',
  publicity: '墙面旧了，想重新画一画',
}

/** Here and there a station asks for help with one of the six ones; the others have them all. */
export function withSixOnes(station: StationRecord, nowAt: Instant): StationRecord {
  if (station.level === 'county') return station
  const asks = station.level === 'village' && draw(`help/${station._id}`, ONE_IN) === 0
  const needed = asks ? pick(`need/${station._id}`, SIX_ONES) : null
  const sixOnes = Object.fromEntries(
    SIX_ONES.map((item) => [
      item,
      item === needed
        ? { state: 'help' as const, words: WISHES[item] }
        : { state: 'ready' as const, words: null },
    ]),
  )
  return { ...station, sixOnes, helpSince: asks ? nowAt : null }
}
