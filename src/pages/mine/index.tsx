import { View } from '@tarojs/components'
import { useState } from 'react'
import type { BookingCard } from '../../../types/booking'
import type { Instant } from '../../../types/time'
import { CancelButton } from '../../features/booking/CancelButton'
import { Ticket } from '../../features/booking/Ticket'
import { useMine, type When } from '../../features/booking/useMine'
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

const WHEN: readonly { value: When; words: string }[] = [
  { value: 'coming', words: '要参加的' },
  { value: 'past', words: '过去的' },
]

export default function MinePage() {
  const [when, setWhen] = useState<When>('coming')
  return (
    <Page root='mine'>
      <View className='title mine__title'>我的预约</View>
      <Choice name='看哪些' options={WHEN} chosen={when} onChoose={setWhen} />
      <Bookings key={when} when={when} />
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
  const live =
    booking.status === 'confirmed' && booking.activityStatus === 'published' && now < booking.startsAt
  return (
    <View className='mine__entry'>
      <Ticket booking={booking} now={now} />
      <View className='mine__ways'>
        <TextLink words='看活动' onTap={() => goTo(paths.activity(booking.activityId))} />
        {contactPhone && <TextLink words={`打电话 ${contactPhone}`} onTap={() => dial(contactPhone)} />}
      </View>
      {live && <CancelButton bookingId={booking.id} title={booking.title} />}
    </View>
  )
}
