import type { StationBoard } from '../../../types/station'
import { Notice } from '../../ui/Notice'

/** What someone needs to know whose sign is not the current one. */
export function SignNotice({ board }: { board: StationBoard }) {
  if (!board.signNote) return null
  return <Notice>{words(board.signNote, board.station.name)}</Notice>
}

function words({ note, formerName }: NonNullable<StationBoard['signNote']>, name: string): string {
  const former = formerName ?? '您扫的站点'
  if (note === 'replaced') return `您扫的是旧站牌，已经换新。下面就是${name}，可以放心使用。`
  if (note === 'merged') return `${former}已并入${name}。下面是现在的实践站。`
  return `${former}的实践站已经停用。先为您打开${name}，有事请打电话。`
}
