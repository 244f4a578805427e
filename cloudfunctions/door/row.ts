import { maskPhone } from '../../domain/outcome'
import type { DoorRow } from '../../types/door'
import type { BookingRecord } from '../_lib/records'

export const rowOf = (booking: BookingRecord): DoorRow => ({
  bookingId: booking._id,
  name: booking.name,
  maskedPhone: booking.phone === null ? null : maskPhone(booking.phone),
  partySize: booking.partySize,
  code: booking.code,
  via: booking.via,
  status: booking.status,
  volunteer: booking.audience === 'volunteers',
  arrivedAt: booking.arrivedAt,
  leftAt: booking.leftAt,
})
