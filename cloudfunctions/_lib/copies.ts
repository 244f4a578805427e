import { county } from '../../config/county/current'
import { live } from '../../domain/bookingLife'
import { addMinutes } from '../../domain/day'
import { command as _ } from './collection'
import { activities, bookings } from './collections'
import type { ActivityLine } from './records'

const DAY_MINUTES = 24 * 60

/**
 * Bookings keep a copy of what the activity is called and when it is, for lists and for the clash warning. What their
 * people are to hear of the change goes in with it.
 */
export const renewCopies = ({ _id, title, startsAt, endsAt, toldAs }: ActivityLine): Promise<number> =>
  bookings.updateAll(
    { activityId: _id, status: _.in([...live]) },
    {
      title,
      startsAt,
      endsAt,
      contactUntil: addMinutes(endsAt, county.booking.contactDays * DAY_MINUTES),
      ...(toldAs ? { tell: toldAs } : {}),
    },
  )

/** Says that no copy is behind, unless the activity changed once more. */
export const copiesRenewed = ({ _id, copiesBehindSince }: ActivityLine): Promise<boolean> =>
  activities.takeIf({ _id, copiesBehindSince }, { copiesBehindSince: null })
