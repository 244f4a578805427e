import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { BookingCard } from '../../../../../types/booking'
import { call } from '../../../../lib/call'
import { useNow } from '../../../../lib/clock'
import { paths, startAt } from '../../../../lib/go'
import { sayWhen } from '../../../../lib/when'
import { Card } from '../../../../ui/Card'
import { ErrorView } from '../../../../ui/ErrorView'
import { Notice } from '../../../../ui/Notice'
import { PrimaryButton } from '../../../../ui/PrimaryButton'
import { PrintSlip } from '../../../../ui/PrintSlip'
import { Skeleton } from '../../../../ui/Skeleton'
import { Slip } from '../../../../ui/Slip'
import { can } from '../../../lib/useStaff'
import { GuestForm } from '../../../proxy/GuestForm'
import { seatsOf } from '../../../proxy/seatsOf'
import { StaffPage } from '../../../ui/StaffPage'

export default function GuestPage() {
  const { id = '' } = useRouter().params
  return (
    <StaffPage title='代人报名' right='proxy.book'>
      {(me) => <Guest id={id} keepsDoor={can(me, 'door.mark')} />}
    </StaffPage>
  )
}

function Guest({ id, keepsDoor }: { id: string; keepsDoor: boolean }) {
  const now = useNow()
  const [booked, setBooked] = useState<BookingCard | null>(null)
  const activity = useQuery({
    queryKey: ['activity', id],
    queryFn: () => call('activity', 'show', { activityId: id }),
  })
  if (activity.error && !activity.data)
    return <ErrorView error={activity.error} onRetry={() => activity.refetch()} />
  if (!activity.data) return <Skeleton rows={3} />
  if (booked) return <Done booking={booked} onAgain={() => setBooked(null)} />
  const { title, startsAt, endsAt, placeName } = activity.data
  return (
    <View>
      <Card peach>
        <View className='strong'>{title}</View>
        <View>{sayWhen(startsAt, endsAt, now)}</View>
        <View>{placeName}</View>
        <View>{seatsOf(activity.data, now)}</View>
      </Card>
      <GuestForm activity={activity.data} keepsDoor={keepsDoor} now={now} onBooked={setBooked} />
    </View>
  )
}

function Done({ booking, onAgain }: { booking: BookingCard; onAgain: () => void }) {
  const waits = booking.status === 'waitlisted' || booking.status === 'offered'
  return (
    <View>
      <View className='no-print'>
        <Notice done>
          {waits
            ? `已排进候补，第 ${booking.position ?? 1} 位。轮到了在“我替别人报的”里看得到，请您告诉他。`
            : `报好了，${booking.guestName}有 ${booking.partySize} 个座位。`}
        </Notice>
      </View>
      <Slip booking={booking} />
      <PrintSlip />
      <View className='no-print'>
        <PrimaryButton words='再报一个人' onTap={onAgain} />
        <PrimaryButton words='我替别人报的' quiet onTap={() => startAt(paths.mine('guests'))} />
      </View>
    </View>
  )
}
