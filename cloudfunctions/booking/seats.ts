import { createHash } from 'node:crypto'
import type { Instant } from '../../types/time'
import { command as _ } from '../_lib/collection'
import { activities } from '../_lib/collections'
import type { Hold } from '../_lib/records'

/*
 * The seat rule of the whole system. `seatsLeft` and `holders` of an activity change together in one atomic
 * write to one document, and a person can hold only once. So a write that may or may not have taken effect
 * can be sent again, and what a person holds can always be read back.
 */

/** A person's name in `holders`: field names may not hold the characters of an openid. */
export const personKey = (openid: string): string =>
  createHash('sha256').update(openid).digest('hex').slice(0, 16)

export const bookingId = (activityId: string, openid: string): string => `${activityId}_${personKey(openid)}`

const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Six characters to read out at the door; the same for the same booking. */
export const bookingCode = (id: string): string =>
  [...createHash('sha256').update(id).digest().subarray(0, 6)]
    .map((byte) => ALPHABET[byte % ALPHABET.length])
    .join('')

/** Takes the seats if they are there and this person holds none; false when not, or when it was done already. */
export const takeSeats = (activityId: string, openid: string, hold: Hold): Promise<boolean> => {
  const holder = `holders.${personKey(openid)}`
  return activities.takeIf(
    { _id: activityId, status: 'published', seatsLeft: _.gte(hold.seats), [holder]: _.exists(false) },
    { seatsLeft: _.inc(-hold.seats), [holder]: _.set(hold), heldAt: hold.at },
  )
}

/** Gives back exactly this hold; does nothing when it is gone. */
export const giveBack = (activityId: string, person: string, hold: Hold): Promise<boolean> => {
  const holder = `holders.${person}`
  return activities.takeIf(
    { _id: activityId, [`${holder}.key`]: hold.key, [`${holder}.at`]: hold.at },
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
