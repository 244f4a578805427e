import type { Cadence } from '../../domain/jobs'
import type { JobName } from './tick'

/** Whatever is not named runs at every tick. */
export const SELDOM: Partial<Record<JobName, Cadence>> = {
  purgeScratch: 'hour',
  purgeContacts: 'hour',
  purgeMessages: 'hour',
  purgeWords: 'hour',
  purgeCases: 'hour',
}
