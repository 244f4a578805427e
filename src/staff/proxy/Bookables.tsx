import { View } from '@tarojs/components'
import { dayOf } from '../../../domain/day'
import type { ActivityCard } from '../../../types/activity'
import type { Instant } from '../../../types/time'
import { sayWhen } from '../../lib/when'
import { Card } from '../../ui/Card'
import { Empty } from '../../ui/Empty'
import { ErrorView } from '../../ui/ErrorView'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { Skeleton } from '../../ui/Skeleton'
import { useBookables } from './useBookables'

interface BookablesProps {
  nodeId: string
  now: Instant
  onChoose: (activityId: string) => void
}

/** The activities somebody can be booked into. */
export function Bookables({ nodeId, now, onChoose }: BookablesProps) {
  const list = useBookables(nodeId, dayOf(now))
  if (list.error && !list.data) return <ErrorView error={list.error} onRetry={() => list.refetch()} />
  if (!list.data) return <Skeleton rows={3} />
  const coming = list.data.filter(({ endsAt }) => endsAt > now)
  if (coming.length === 0) return <Empty words='这三周没有要预约的活动。' />
  return (
    <View>
      {coming.map((activity) => (
        <Card key={activity.id}>
          <View className='strong'>{activity.title}</View>
          <View>{sayWhen(activity.startsAt, activity.endsAt, now)}</View>
          <View className='muted'>
            {activity.organiserName} · {seatsOf(activity)}
          </View>
          <PrimaryButton words='给人报这个' quiet onTap={() => onChoose(activity.id)} />
        </Card>
      ))}
    </View>
  )
}

const seatsOf = ({ seatsLeft, waiting }: ActivityCard) =>
  waiting > 0 ? `约满，${waiting} 家候补` : `公开的座位还剩 ${seatsLeft ?? 0} 个，另有给老人留的座`
