import { View } from '@tarojs/components'
import type { BookingCard } from '../../../types/booking'
import type { Instant } from '../../../types/time'
import { BookingCode } from './BookingCode'
import './Ticket.scss'
import { sayPostponed, sayWhen } from '../../lib/when'

interface TicketProps {
  booking: BookingCard
  now: Instant
}

/** What to show at the door: the code, the activity, when and where. */
export function Ticket({ booking, now }: TicketProps) {
  const nothing = sayVoid(booking)
  const moved = sayPostponed(booking, now)
  return (
    <View className='ticket'>
      <View className='ticket__title'>{booking.title}</View>
      <View className='strong'>{sayWhen(booking.startsAt, booking.endsAt, now)}</View>
      {moved && !nothing && <View className='ticket__moved'>{moved}</View>}
      <View>{booking.placeName}</View>
      <View className='muted'>主办：{booking.organiserName}</View>
      {nothing ? (
        <View className='ticket__void'>{nothing}</View>
      ) : (
        <BookingCode code={booking.code} partySize={booking.partySize} />
      )}
    </View>
  )
}

function sayVoid(booking: BookingCard): string | null {
  if (booking.activityStatus === 'cancelled') {
    return `活动已取消${booking.cancelReason ? `：${booking.cancelReason}` : ''}`
  }
  return booking.status === 'cancelled' ? '您已取消这个预约' : null
}
