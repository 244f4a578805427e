import type { SheetKind } from '../../../types/sheet'
import { honours, teams } from '../../_lib/collections'
import { broughtKeeper } from './brought'
import { draftKeeper } from './drafts'
import type { Keeper } from './keeper'
import { stationKeeper } from './stations'

const KEEPERS: Record<SheetKind, Keeper> = {
  stations: stationKeeper,
  projects: draftKeeper('project'),
  teams: broughtKeeper(teams),
  honours: broughtKeeper(honours),
  activities: draftKeeper('activity'),
}

export const keeperOf = (kind: SheetKind): Keeper => KEEPERS[kind]
