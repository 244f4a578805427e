import type { Instant } from '../../types/time'
import { command as _ } from '../_lib/collection'
import { activities } from '../_lib/collections'
import type { ActivityRecord, Hold } from '../_lib/records'

/*
 * The seat rule of the whole system. `seatsLeft`, `reserveLeft`, `holders` and `line` of an activity change together
 * in one atomic write to one document, and a party can hold only once. So a write that may or may not have taken
 * effect can be sent again, and what a party holds can always be read back.
 */

/**
 * Takes the seats if they are there, this party holds none, and the activity is still as it was read; false when
 * not, or when it was done already. Open seats go past nobody who waits; kept ones are apart from the line.
 */
export const takeSeats = ({ _id, rev }: ActivityRecord, party: string, hold: Hold): Promise<boolean> => {
  const holder = `holders.${party}`
  const reserved = hold.reserved ?? 0
  const open = hold.seats - reserved
  return activities.takeIf(
    {
      _id,
      rev,
      [holder]: _.exists(false),
      ...(open > 0 ? { waiting: 0, seatsLeft: _.gte(open) } : {}),
      ...(reserved > 0 ? { reserveLeft: _.gte(reserved) } : {}),
    },
    {
      seatsLeft: _.inc(-open),
      ...(reserved > 0 ? { reserveLeft: _.inc(-reserved) } : {}),
      [holder]: _.set(hold),
      heldAt: hold.at,
    },
  )
}

/** Gives back exactly this hold; does nothing when it is gone. The line is looked at next. */
export async function giveBack(
  activity: Pick<ActivityRecord, '_id' | 'reserveOpensAt'>,
  party: string,
  hold: Hold,
  now: Instant,
): Promise<boolean> {
  const { _id, reserveOpensAt } = activity
  const holder = `holders.${party}`
  const same = {
    _id,
    [`${holder}.key`]: hold.key,
    [`${holder}.at`]: hold.at,
    [`${holder}.seats`]: hold.seats,
  }
  const after = { [holder]: _.remove(), lineRev: _.inc(1), lineDue: now }
  const reserved = hold.reserved ?? 0
  if (reserved > 0 && reserveOpensAt) {
    // What was kept stays kept, as long as anything is.
    const kept = { seatsLeft: _.inc(hold.seats - reserved), reserveLeft: _.inc(reserved) }
    if (await activities.takeIf({ ...same, reserveOpensAt }, { ...after, ...kept })) return true
  }
  return activities.takeIf(same, { ...after, seatsLeft: _.inc(hold.seats) })
}

/** Marks a hold as wanted now, so that the clock does not release it; false when it is gone. */
export const renewHold = (activityId: string, party: string, hold: Hold, at: Instant): Promise<boolean> => {
  const holder = `holders.${party}`
  return activities.takeIf(
    { _id: activityId, [`${holder}.key`]: hold.key, [`${holder}.at`]: hold.at },
    { [`${holder}.at`]: at, heldAt: at },
  )
}
