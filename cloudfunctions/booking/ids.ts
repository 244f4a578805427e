import { createHash } from 'node:crypto'

const sha256 = (text: string) => createHash('sha256').update(text).digest()

/** A person's name in `holders`: field names may not hold the characters of an openid. */
export const personKey = (openid: string): string => `p${sha256(openid).toString('hex').slice(0, 16)}`

/** Who somebody without a phone is to the system: made from the request, so that one sent again is the same. */
export const guestId = (helper: string, key: string): string =>
  `guest_${sha256(`${helper}/${key}`).toString('hex').slice(0, 24)}`

/** One booking per party and activity, by its very id. */
export const bookingId = (activityId: string, openid: string): string => `${activityId}_${personKey(openid)}`

const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Six characters to read out at the door; the same for the same booking. */
export const bookingCode = (id: string): string =>
  [...sha256(id).subarray(0, 6)].map((byte) => ALPHABET[byte % ALPHABET.length]).join('')
