import type { SheetKind } from '../../../types/sheet'
import { teams } from '../../_lib/collections'
import { broughtKeeper } from './brought'
import { draftKeeper } from './drafts'
import { honourKeeper } from './honours'
import type { Keeper } from './keeper'
import { stationKeeper } from './stations'

const KEEPERS: Record<SheetKind, Keeper> = {
  stations: stationKeeper,
  projects: draftKeeper('project'),
  teams: broughtKeeper(teams),
  honours: honourKeeper,
  activities: draftKeeper('activity'),
}

export const keeperOf = (kind: SheetKind): Keeper => KEEPERS[kind]
