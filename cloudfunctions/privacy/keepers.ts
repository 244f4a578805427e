import type { Keeper } from './keeper'
import { guestBookings, ownBookings } from './kept/bookings'
import { cluesSent, consentsGiven, objectionsMade } from './kept/goodPeople'
import { inbox } from './kept/messages'
import { roles, uploaded } from './kept/office'
import { service } from './kept/service'
import { flowersSent, ideas, reports } from './kept/told'
import { volunteer } from './kept/volunteer'

/** In the order in which a person reads of them, and in which they are erased: messages after what makes them. */
export const keepers: readonly Keeper[] = [
  ownBookings,
  guestBookings,
  volunteer,
  service,
  reports,
  ideas,
  cluesSent,
  objectionsMade,
  consentsGiven,
  flowersSent,
  uploaded,
  roles,
  inbox,
]
