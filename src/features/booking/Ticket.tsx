import { View } from '@tarojs/components'
import type { BookingCard } from '../../../types/booking'
import type { Instant } from '../../../types/time'
import { sayPostponed, sayWhen } from '../../lib/when'
import { BookingCode } from './BookingCode'
import { sayEnded } from './saying'
import './Ticket.scss'

interface TicketProps {
  booking: BookingCard
  now: Instant
}

/** What to show at the door: the code, the activity, when and where. */
export function Ticket({ booking, now }: TicketProps) {
  const nothing = sayEnded(booking, now)
  const moved = sayPostponed(booking, now)
  const seated = booking.status === 'confirmed' || booking.status === 'checked_in'
  return (
    <View className='ticket'>
      <View className='ticket__title'>{booking.title}</View>
      {booking.guestName && (
        <View className='ticket__who'>
          给{booking.guestName}报的，{booking.partySize} 人
        </View>
      )}
      <View className='strong'>{sayWhen(booking.startsAt, booking.endsAt, now)}</View>
      {moved && !nothing && <View className='ticket__moved'>{moved}</View>}
      <View>{booking.placeName}</View>
      <View className='muted'>主办：{booking.organiserName}</View>
      {nothing && <View className='ticket__void'>{nothing}</View>}
      {!nothing && booking.status === 'checked_in' && <View className='ticket__in'>已签到</View>}
      {!nothing && seated && (
        <BookingCode
          name={booking.guestName ? '凭条号' : '预约码'}
          code={booking.code}
          partySize={booking.partySize}
        />
      )}
    </View>
  )
}
