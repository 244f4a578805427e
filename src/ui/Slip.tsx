import { View } from '@tarojs/components'
import { addMinutes } from '../../domain/day'
import type { BookingCard } from '../../types/booking'
import { sayWhen } from '../lib/when'
import { Fact } from './Fact'
import { named } from './named'
import './Slip.scss'

/** On paper a day is a date: 明天 is another day tomorrow. */
const A_MONTH = 30 * 24 * 60

/** The slip 凭条: what somebody without a phone takes home, printed or copied by hand. */
export function Slip({ booking }: { booking: BookingCard }) {
  const { code, guestName, partySize, title, startsAt, endsAt, placeName, organiserName, contactPhone } =
    booking
  const waits = booking.status === 'waitlisted' || booking.status === 'offered'
  return (
    <View className='slip'>
      <View className='slip__head'>{waits ? '候补凭条（还没有座位）' : '活动凭条'}</View>
      <View className='slip__name'>凭条号</View>
      <View className='slip__code' {...named(`凭条号 ${[...code].join(' ')}`, 'text')}>
        {code}
      </View>
      <View className='slip__facts'>
        <Fact name='谁来'>
          <View className='strong'>
            {guestName}，{partySize} 人
          </View>
        </Fact>
        <Fact name='活动'>
          <View className='strong'>{title}</View>
        </Fact>
        <Fact name='时间'>
          <View className='strong'>{sayWhen(startsAt, endsAt, addMinutes(startsAt, -A_MONTH))}</View>
        </Fact>
        <Fact name='地点'>
          <View className='strong'>{placeName}</View>
          {organiserName}
        </Fact>
        <Fact name='有事打'>{contactPhone && <View className='strong'>{contactPhone}</View>}</Fact>
      </View>
      <View className='slip__foot'>
        {waits
          ? '有座位会告诉您。没接到信儿，先不用来。'
          : '来的时候报姓名，或者念凭条号就行。来不了请打电话。'}
      </View>
    </View>
  )
}
