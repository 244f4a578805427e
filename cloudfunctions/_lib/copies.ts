import { live } from '../../domain/bookingLife'
import { command as _ } from './collection'
import { activities, bookings } from './collections'
import type { ActivityLine } from './records'

/** Bookings keep a copy of what the activity is called and when it is, for lists and for the clash warning. */
export const renewCopies = ({ _id, title, startsAt, endsAt }: ActivityLine): Promise<number> =>
  bookings.updateAll({ activityId: _id, status: _.in([...live]) }, { title, startsAt, endsAt })

/** Says that no copy is behind, unless the activity changed once more. */
export const copiesRenewed = ({ _id, copiesBehindSince }: ActivityLine): Promise<boolean> =>
  activities.takeIf({ _id, copiesBehindSince }, { copiesBehindSince: null })
