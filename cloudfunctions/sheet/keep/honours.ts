import { orderOf, wallKeys } from '../../../domain/honour'
import { honours } from '../../_lib/collections'
import { change } from '../../_lib/honours'
import type { HonourRecord } from '../../_lib/records/honour'
import { broughtKeeper } from './brought'
import type { Keeper, Turn } from './keeper'

const base = broughtKeeper(honours)

/**
 * Honours of older lists go onto the wall with the write that brings them in. What was changed or taken out of one
 * that is there already is looked at again as a whole, because somebody may have hidden it since.
 */
export const honourKeeper: Keeper = {
  there: base.there,
  async apply(turn) {
    const isNew = turn.row.does === 'new'
    const done = await base.apply(isNew ? onTheWall(turn) : turn)
    if (done && !isNew) await change(turn.row.id, () => ({}))
    return done
  },
  async undo(turn) {
    const done = await base.undo(turn)
    if (done) await change(turn.row.id, () => ({}))
    return done
  },
}

function onTheWall(turn: Turn): Turn {
  const { row, station } = turn
  const record = {
    ...row.after,
    _id: row.id,
    path: station.path,
    status: 'current',
  } as unknown as HonourRecord
  const townName = station.level === 'town' ? station.name : station.townName
  const more = { wall: wallKeys(record), order: orderOf(record), townName }
  return { ...turn, row: { ...row, after: { ...row.after, ...more } } }
}
