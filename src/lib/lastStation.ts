import type { StationBoard } from '../../types/station'
import { keep, recall } from './storage'

/** The station this phone looked at last: where the app opens, and whose menu is shown. */
export interface LastStation {
  id: string
  name: string
  townName: string | null
}

export const lastStation = (): LastStation | null => recall<LastStation>('lastStation')

interface KeptBoard {
  board: StationBoard
  code: string | null
  keptAt: string
}

/** The last board seen, if it is the one that is asked for. */
export function keptBoard(target: { code: string } | { stationId: string }): KeptBoard | null {
  const kept = recall<KeptBoard>('lastBoard')
  if (!kept) return null
  const same = 'code' in target ? kept.code === target.code : kept.board.station.id === target.stationId
  return same ? kept : null
}

export function keepBoard(board: StationBoard, code: string | null, now: string): void {
  const { id, name, townName } = board.station
  keep('lastStation', { id, name, townName } satisfies LastStation)
  keep('lastBoard', { board, code, keptAt: now } satisfies KeptBoard)
}
