import type { Division } from '../types/county'
import type { StationLevel } from '../types/station'

const LEVELS: Record<Division['level'], StationLevel> = {
  county: 'county',
  township: 'town',
  village: 'village',
}

export const levelOf = (division: Division): StationLevel => LEVELS[division.level]

/** The place a committee stands for: 井楼村委会 is 井楼村, 河西社区居委会 is 河西社区, 刘庄居委会 is 刘庄. */
export const placeName = (division: Division): string =>
  division.name
    .replace(/村委会$/, '村')
    .replace(/村村$/, '村')
    .replace(/居委会$/, '')

const TITLES: Record<StationLevel, string> = {
  county: '新时代文明实践中心',
  town: '新时代文明实践分中心',
  village: '新时代文明实践站',
}

/** The name on the plate: 新城街道井楼村新时代文明实践站. */
export const stationTitle = (level: StationLevel, name: string, townName: string | null): string =>
  `${level === 'village' ? (townName ?? '') : ''}${name}${TITLES[level]}`
