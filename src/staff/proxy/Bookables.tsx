import { View } from '@tarojs/components'
import { phaseOf } from '../../../domain/activity'
import { dayOf } from '../../../domain/day'
import type { ActivityCard } from '../../../types/activity'
import type { Instant } from '../../../types/time'
import { sayWhen } from '../../lib/when'
import { Card } from '../../ui/Card'
import { Empty } from '../../ui/Empty'
import { ErrorView } from '../../ui/ErrorView'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { Skeleton } from '../../ui/Skeleton'
import { seatsOf } from './seatsOf'
import { useBookables } from './useBookables'
import './Bookables.scss'

const PAGE = 20

interface BookablesProps {
  nodeId: string
  now: Instant
  /** Whether this person also enters who telephones or simply comes. */
  keepsDoor: boolean
  onChoose: (activityId: string) => void
}

/** The activities somebody can be booked into. */
export function Bookables({ nodeId, now, keepsDoor, onChoose }: BookablesProps) {
  const list = useBookables(nodeId, dayOf(now))
  if (list.error && !list.data) return <ErrorView error={list.error} onRetry={() => list.refetch()} />
  if (!list.data) return <Skeleton rows={3} />
  const coming = list.data.filter(({ endsAt }) => endsAt > now).slice(0, PAGE)
  if (coming.length === 0)
    return <Empty words='这三周没有要预约的活动。换一个站，或者请他直接来不用预约的活动。' />
  return coming.map((activity) => (
    <Card key={activity.id}>
      <View className='strong'>{activity.title}</View>
      <View>{sayWhen(activity.startsAt, activity.endsAt, now)}</View>
      <View>
        {activity.organiserName} {activity.placeName}
      </View>
      <View className='muted'>{seatsOf(activity, now)}</View>
      {takes(activity, keepsDoor, now) && (
        <View className='bookable__go'>
          <PrimaryButton words='给人报这个' quiet onTap={() => onChoose(activity.id)} />
        </View>
      )}
    </Card>
  ))
}

const takes = (activity: ActivityCard, keepsDoor: boolean, now: Instant): boolean => {
  const phase = phaseOf(activity, now)
  return phase === 'open' || phase === 'full' || (keepsDoor && (phase === 'closed' || phase === 'running'))
}
