import { dayOf, sayDay } from '../../../domain/day'
import type { SignLine, SignShow, SignState } from '../../../types/sign'
import type { Instant } from '../../../types/time'

export const STATES: Record<SignState, string> = {
  fresh: '还没有印',
  printed: '打印文件做好了，等安装',
  installed: '挂着',
  damaged: '坏了，等修',
  replaced: '换下的旧牌',
}

export const SHOWS: Record<SignShow, string> = {
  all: '全部',
  fresh: '没印的',
  printed: '等安装',
  damaged: '坏了的',
  unscanned: '没人扫过',
  replaced: '换下的',
}

/** 新城街道 刘庄 */
export const placeOf = ({ townName, stationName }: SignLine): string =>
  [townName, stationName].filter(Boolean).join(' ')

export const sayOn = (at: Instant | null, now: Instant): string | null => at && sayDay(dayOf(at), dayOf(now))

export const sayScanned = ({ lastScannedOn, state }: SignLine, now: Instant): string | null => {
  if (lastScannedOn) return `最近有人扫：${sayDay(lastScannedOn, dayOf(now))}`
  return state === 'installed' || state === 'damaged' ? '装好以后还没有人扫过' : null
}

const MB = 1024 * 1024
export const sayBytes = (bytes: number): string =>
  bytes < MB ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${Math.round(bytes / MB)} MB`
