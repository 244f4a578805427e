/** What the two codes at the door carry: a person's booking code, and the code of the minute of an activity. */

const BOOKING = /^FCB:([0-9A-Z]{6})$/
const DOOR = /^FCA:([A-Za-z0-9_-]{1,64}):(\d{6})$/

/** On the phone of who booked, for the desk to scan. */
export const bookingQr = (code: string): string => `FCB:${code}`

/** The booking code in what was scanned or typed; null when it is neither a code of ours nor six characters. */
export function readBookingCode(text: string): string | null {
  const said = text.trim().toUpperCase()
  return BOOKING.exec(said)?.[1] ?? (/^[0-9A-Z]{6}$/.test(said) ? said : null)
}

/** On the organiser's phone, for who comes to scan. */
export const doorQr = (activityId: string, code: string): string => `FCA:${activityId}:${code}`

/** The activity and the six digits in what was scanned; null for anything else, a sign 站牌 among it. */
export function readDoorQr(text: string): { activityId: string; code: string } | null {
  const [, activityId, code] = DOOR.exec(text.trim()) ?? []
  return activityId && code ? { activityId, code } : null
}
