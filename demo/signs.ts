import type { SignRecord, StationRecord } from '../cloudfunctions/_lib/records'

/** A code that was never issued, in the right form: what a forged or foreign sign would carry. */
export const UNKNOWN_CODE = 'QQQ999'

/** Of a plate that was taken down when a new one came. */
export const OLD_CODE = 'XMJP79'
const OLD_NUMBER = '901'

/** An old plate still hanging somewhere: it leads to the first village's station and says that a new one is up. */
export function demoSigns(stations: readonly StationRecord[]): SignRecord[] {
  const station = stations.find(({ level }) => level === 'village')
  return station ? [{ _id: OLD_CODE, number: OLD_NUMBER, stationId: station._id, status: 'replaced' }] : []
}
