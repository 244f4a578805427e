import { View } from '@tarojs/components'
import type { BookingCard } from '../../../types/booking'
import type { Instant } from '../../../types/time'
import { sayWhen } from '../../lib/when'
import { Notice } from '../../ui/Notice'
import { PrimaryButton } from '../../ui/PrimaryButton'
import './Slip.scss'

/** The slip 凭条: what somebody without a phone takes home, to be printed or copied by hand. */
export function Slip({ booking, now }: { booking: BookingCard; now: Instant }) {
  const waits = booking.status === 'waitlisted'
  return (
    <View>
      <View className='slip'>
        <View className='slip__head'>活动凭条</View>
        <View className='slip__code'>{booking.code}</View>
        <View className='slip__line'>
          {booking.guestName} · {booking.partySize} 人
        </View>
        <View className='slip__line'>{booking.title}</View>
        <View className='slip__line'>{sayWhen(booking.startsAt, booking.endsAt, now)}</View>
        <View className='slip__line'>{booking.placeName}</View>
        {booking.contactPhone && <View className='slip__line'>有事打电话 {booking.contactPhone}</View>}
        {waits && (
          <View className='slip__line'>候补第 {booking.position ?? '—'} 位：有座位会转告您，先不用来</View>
        )}
      </View>
      <View className='no-print'>
        <Notice done>来的时候报姓名，或者念凭条上的 6 个字就行。</Notice>
        {process.env.TARO_ENV === 'h5' && <PrimaryButton words='打印凭条' onTap={() => window.print()} />}
      </View>
    </View>
  )
}
