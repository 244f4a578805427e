import type { Venue } from '../../../types/station'

/** A venue while it is being written. `key` only tells the rows apart on the screen. */
export interface DraftVenue {
  key: string
  name: string
  capacity: string
  access: string
}

export const VENUES_MAX = 20

let made = 0
const nextKey = () => `venue-${++made}`

export const blankVenue = (): DraftVenue => ({ key: nextKey(), name: '', capacity: '', access: '' })

export const writtenVenue = ({ name, capacity, access }: Venue): DraftVenue => ({
  key: nextKey(),
  name,
  capacity: capacity === null ? '' : String(capacity),
  access: access ?? '',
})

export const venueOf = ({ name, capacity, access }: DraftVenue): Venue => ({
  name: name.trim(),
  capacity: capacity === '' ? null : Number(capacity),
  access: access.trim() || null,
})
