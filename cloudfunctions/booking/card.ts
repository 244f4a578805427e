import type { BookingCard } from '../../types/booking'
import { publicStatus } from '../_lib/activityCards'
import type { ActivityLine, BookingRecord } from '../_lib/records'

/** A booking with what its holder needs on the day, as the activity stands now. */
export const cardOf = (booking: BookingRecord, activity: ActivityLine): BookingCard => ({
  id: booking._id,
  activityId: activity._id,
  status: booking.status,
  partySize: booking.partySize,
  code: booking.code,
  createdAt: booking.createdAt,
  title: activity.title,
  category: activity.category,
  startsAt: activity.startsAt,
  endsAt: activity.endsAt,
  placeName: activity.placeName,
  organiserName: activity.organiserName,
  contactPhone: activity.contactPhone,
  activityStatus: publicStatus(activity),
  cancelReason: activity.cancelReason,
  postponedFrom: activity.postponedFrom,
  postponeReason: activity.postponeReason,
})
