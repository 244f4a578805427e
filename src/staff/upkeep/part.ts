import type { Upkeep } from './useUpkeep'

/** What each part of the page is given. */
export interface PartProps {
  station: Upkeep
  /** Reads the station anew and begins the part again. */
  onReload: () => void
}
