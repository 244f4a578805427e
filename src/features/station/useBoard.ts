import { useQuery } from '@tanstack/react-query'
import type * as v from 'valibot'
import type { StationBoard, UnknownSign } from '../../../types/station'
import { call } from '../../lib/call'
import { instantNow } from '../../lib/clock'
import { keepBoard, keptBoard } from '../../lib/lastStation'

export type Wanted = { code: string } | { stationId: string }
type Opened = StationBoard | v.InferOutput<typeof UnknownSign>

/** The station's board in one call: the one kept on this phone at once, the fresh one as soon as it is here. */
export function useBoard(wanted: Wanted | null) {
  return useQuery<Opened>({
    queryKey: ['board', wanted],
    enabled: wanted !== null,
    queryFn: () => open(wanted as Wanted),
    initialData: () => (wanted ? keptBoard(wanted)?.board : undefined),
    initialDataUpdatedAt: 0,
  })
}

async function open(wanted: Wanted): Promise<Opened> {
  const opened = await call('station', 'open', wanted)
  if (opened.kind === 'station') keepBoard(opened, 'code' in wanted ? wanted.code : null, instantNow())
  return opened
}
