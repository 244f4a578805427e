import { View } from '@tarojs/components'
import { useState } from 'react'
import type { BookingCard } from '../../../types/booking'
import type { Instant } from '../../../types/time'
import { isOpen } from '../../features/booking/saying'
import { Ticket } from '../../features/booking/Ticket'
import { useGuests } from '../../features/booking/useGuests'
import { useMine, type When } from '../../features/booking/useMine'
import { Ways } from '../../features/booking/Ways'
import { useNow } from '../../lib/clock'
import { goTo, paths, swapTo } from '../../lib/go'
import { dial } from '../../lib/phone'
import { Choice } from '../../ui/Choice'
import { Empty } from '../../ui/Empty'
import { ErrorView } from '../../ui/ErrorView'
import { Notice } from '../../ui/Notice'
import { Page } from '../../ui/Page'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { Skeleton } from '../../ui/Skeleton'
import { TextLink } from '../../ui/TextLink'
import './index.scss'

const WHICH: readonly { value: When | 'guests'; words: string }[] = [
  { value: 'coming', words: '要参加的' },
  { value: 'past', words: '过去的' },
  { value: 'guests', words: '替别人报的' },
]

export default function MinePage() {
  const [which, setWhich] = useState<When | 'guests'>('coming')
  return (
    <Page root='mine'>
      <View className='title mine__title'>我的预约</View>
      <Choice name='看哪些' options={WHICH} chosen={which} onChoose={setWhich} />
      {which === 'guests' ? <Guests /> : <Bookings key={which} when={which} />}
      <View className='mine__claim no-print'>
        <TextLink words='有凭条？认领到我的手机上' onTap={() => goTo(paths.claim())} />
      </View>
      <View className='mine__staff no-print'>
        <TextLink words='工作人员入口' onTap={() => goTo(paths.staff())} />
      </View>
    </Page>
  )
}

function Bookings({ when }: { when: When }) {
  const now = useNow()
  const mine = useMine(when)
  const bookings = mine.data?.pages.flatMap((page) => page.bookings)
  if (mine.error && !bookings) return <ErrorView error={mine.error} onRetry={() => mine.refetch()} />
  if (!bookings) return <Skeleton rows={2} />
  return (
    <View>
      {mine.error && (
        <Notice>
          网络不通，下面是上次看到的内容。预约码照样能用。
          <TextLink words='再试一次' onTap={() => mine.refetch()} />
        </Notice>
      )}
      {bookings.length === 0 && <Nothing when={when} />}
      {bookings.map((booking) => (
        <Entry key={booking.id} booking={booking} now={now} />
      ))}
      {mine.hasNextPage && <PrimaryButton words='再早一些的' quiet onTap={() => mine.fetchNextPage()} />}
    </View>
  )
}

function Guests() {
  const now = useNow()
  const guests = useGuests()
  if (guests.error && !guests.data) return <ErrorView error={guests.error} onRetry={() => guests.refetch()} />
  if (!guests.data) return <Skeleton rows={2} />
  return (
    <View>
      {guests.data.length === 0 && (
        <View className='mine__entry'>
          <Empty words='还没有替别人报名。报名时选“家里没手机的人”，就能替老人报。' />
        </View>
      )}
      {guests.data.map((booking) => (
        <Entry key={booking.id} booking={booking} now={now} />
      ))}
    </View>
  )
}

function Nothing({ when }: { when: When }) {
  return (
    <View className='mine__entry'>
      <Empty words={when === 'coming' ? '您还没有要参加的活动。' : '还没有参加过的活动。'}>
        <PrimaryButton words='看看活动菜单' onTap={() => swapTo(paths.menu())} />
      </Empty>
    </View>
  )
}

function Entry({ booking, now }: { booking: BookingCard; now: Instant }) {
  const { contactPhone } = booking
  return (
    <View className='mine__entry'>
      <Ticket booking={booking} now={now} />
      <View className='mine__ways'>
        <TextLink words='看活动' onTap={() => goTo(paths.activity(booking.activityId))} />
        {contactPhone && <TextLink words={`打电话 ${contactPhone}`} onTap={() => dial(contactPhone)} />}
      </View>
      {isOpen(booking, now) && <Ways booking={booking} now={now} />}
    </View>
  )
}
