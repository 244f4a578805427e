import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { BookingCard } from '../../../../types/booking'
import { call } from '../../../lib/call'
import { useNow } from '../../../lib/clock'
import { sayWhen } from '../../../lib/when'
import { Card } from '../../../ui/Card'
import { ErrorView } from '../../../ui/ErrorView'
import { PrimaryButton } from '../../../ui/PrimaryButton'
import { Skeleton } from '../../../ui/Skeleton'
import { can } from '../../lib/useStaff'
import { GuestForm } from '../../proxy/GuestForm'
import { Slip } from '../../proxy/Slip'
import { StaffPage } from '../../ui/StaffPage'

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
  if (booked) {
    return (
      <View>
        <Slip booking={booked} now={now} />
        <View className='no-print'>
          <PrimaryButton words='再报一个人' quiet onTap={() => setBooked(null)} />
        </View>
      </View>
    )
  }
  const { title, startsAt, endsAt, placeName } = activity.data
  return (
    <View>
      <Card peach>
        <View className='strong'>{title}</View>
        <View>{sayWhen(startsAt, endsAt, now)}</View>
        <View>{placeName}</View>
      </Card>
      <GuestForm activity={activity.data} keepsDoor={keepsDoor} onBooked={setBooked} />
    </View>
  )
}
