import type { Instant } from '../../types/time'
import { command as _ } from '../_lib/collection'
import { activities } from '../_lib/collections'
import type { ActivityRecord, Hold } from '../_lib/records'
import { personKey } from './ids'

/*
 * The seat rule of the whole system. `seatsLeft` and `holders` of an activity change together in one atomic
 * write to one document, and a person can hold only once. So a write that may or may not have taken effect
 * can be sent again, and what a person holds can always be read back.
 */

/**
 * Takes the seats if they are there, this person holds none, and the activity is still as it was read;
 * false when not, or when it was done already.
 */
export const takeSeats = ({ _id, rev }: ActivityRecord, openid: string, hold: Hold): Promise<boolean> => {
  const holder = `holders.${personKey(openid)}`
  return activities.takeIf(
    { _id, rev, seatsLeft: _.gte(hold.seats), [holder]: _.exists(false) },
    { seatsLeft: _.inc(-hold.seats), [holder]: _.set(hold), heldAt: hold.at },
  )
}

/** Gives back exactly this hold; does nothing when it is gone. */
export const giveBack = (activityId: string, person: string, hold: Hold): Promise<boolean> => {
  const holder = `holders.${person}`
  return activities.takeIf(
    {
      _id: activityId,
      [`${holder}.key`]: hold.key,
      [`${holder}.at`]: hold.at,
      [`${holder}.seats`]: hold.seats,
    },
    { seatsLeft: _.inc(hold.seats), [holder]: _.remove() },
  )
}

/** Marks a hold as wanted now, so that the clock does not release it; false when it is gone. */
export const renewHold = (activityId: string, openid: string, hold: Hold, at: Instant): Promise<boolean> => {
  const holder = `holders.${personKey(openid)}`
  return activities.takeIf(
    { _id: activityId, [`${holder}.key`]: hold.key, [`${holder}.at`]: hold.at },
    { [`${holder}.at`]: at, heldAt: at },
  )
}
