import * as v from 'valibot'

/**
 * The states of a booking 报名. pending_approval: staff decide · waitlisted: stands in the line · offered: a seat is
 * kept for an answer · cancelled_by_org: the activity is off · declined, offer_expired: the offer went on to the
 * next · attended, no_show, unknown (attendance was never taken): after the activity · excused: a no-show or late
 * cancel with a reason.
 */
export const BookingStatus = v.picklist([
  'pending_approval',
  'confirmed',
  'waitlisted',
  'offered',
  'cancelled',
  'late_cancelled',
  'cancelled_by_org',
  'declined',
  'offer_expired',
  'rejected',
  'checked_in',
  'attended',
  'no_show',
  'excused',
  'unknown',
])
export type BookingStatus = v.InferOutput<typeof BookingStatus>
