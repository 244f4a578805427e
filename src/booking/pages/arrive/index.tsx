import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { sayTime } from '../../../../domain/day'
import type { BookingCard } from '../../../../types/booking'
import type { Instant } from '../../../../types/time'
import { ArriveForm } from '../../../features/arrival/ArriveForm'
import { PersonalCode } from '../../../features/arrival/PersonalCode'
import { useMine } from '../../../features/booking/useMine'
import { useNow } from '../../../lib/clock'
import { paths, startAt } from '../../../lib/go'
import { sayWhen } from '../../../lib/when'
import { Card } from '../../../ui/Card'
import { Empty } from '../../../ui/Empty'
import { ErrorView } from '../../../ui/ErrorView'
import { Notice } from '../../../ui/Notice'
import { Page } from '../../../ui/Page'
import { PrimaryButton } from '../../../ui/PrimaryButton'
import { Skeleton } from '../../../ui/Skeleton'
import { Title } from '../../../ui/Title'
import './index.scss'

/** At the door: show one's own code to staff, or check in by oneself with theirs. */
export default function ArrivePage() {
  const { id: activityId = '' } = useRouter().params
  const now = useNow()
  const mine = useMine('coming')
  const own = mine.data?.pages
    .flatMap(({ bookings }) => bookings)
    .filter((booking) => booking.activityId === activityId)
  const booking = own?.find(({ status }) => SEATED.includes(status)) ?? null
  return (
    <Page>
      <Title className='arrive__title'>到场签到</Title>
      {mine.error && !own && <ErrorView error={mine.error} onRetry={() => mine.refetch()} />}
      {!own && !mine.error && <Skeleton rows={3} />}
      {own && !booking && <Empty words='您没有这个活动的座位。人已经到了的话，请找工作人员登记。' />}
      {booking && <AtDoor booking={booking} now={now} />}
      <View className='arrive__back'>
        <PrimaryButton words='回我的预约' quiet onTap={() => startAt(paths.mine())} />
      </View>
    </Page>
  )
}

const SEATED: readonly string[] = ['confirmed', 'checked_in', 'attended']

function AtDoor({ booking, now }: { booking: BookingCard; now: Instant }) {
  const { arrivedAt, leftAt } = booking
  return (
    <View>
      <Card peach>
        <View className='strong'>{booking.title}</View>
        <View>{sayWhen(booking.startsAt, booking.endsAt, now)}</View>
        <View>{booking.placeName}</View>
      </Card>
      {arrivedAt && (
        <Notice done>
          {sayTime(arrivedAt)} 签到了{leftAt ? `，${sayTime(leftAt)} 签退了` : ''}。
        </Notice>
      )}
      {!arrivedAt && <PersonalCode code={booking.code} partySize={booking.partySize} />}
      {!leftAt && <ArriveForm activityId={booking.activityId} leaves={arrivedAt !== null} />}
    </View>
  )
}
