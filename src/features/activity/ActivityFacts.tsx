import { View } from '@tarojs/components'
import { county } from '../../../config/county/current'
import type { ActivityDetail } from '../../../types/activity'
import type { Instant } from '../../../types/time'
import { categoryOf } from '../../lib/county'
import { dial } from '../../lib/phone'
import { sayWhen } from '../../lib/when'
import { Card } from '../../ui/Card'
import { Fact } from '../../ui/Fact'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { Seal } from '../../ui/Seal'
import { Title } from '../../ui/Title'
import { sayState, sayWho } from './saying'
import './ActivityFacts.scss'

/** What it is called and of which kind, as the head of its page. */
export function ActivityHead({ activity, now }: { activity: ActivityDetail; now: Instant }) {
  const { seal, tone, name } = categoryOf(activity.category)
  return (
    <View className='head'>
      <Seal seal={seal} tone={tone} />
      <View className='head__said'>
        <Title>{activity.title}</Title>
        <View className='muted'>
          {name} · {sayState(activity, now)}
        </View>
      </View>
    </View>
  )
}

/** When, where, for whom and by whom. */
export function ActivityFacts({ activity, now }: { activity: ActivityDetail; now: Instant }) {
  const { contactPhone } = activity
  const area = county.contentAreas.find(({ id }) => id === activity.contentArea)
  return (
    <Card>
      <Fact name='时间'>
        <View className='strong'>{sayWhen(activity.startsAt, activity.endsAt, now)}</View>
      </Fact>
      <Fact name='地点'>
        <View className='strong'>{activity.placeName}</View>
        {activity.placeRoute}
      </Fact>
      <Fact name='谁能来'>{sayWho(activity.audiences)}</Fact>
      <Fact name='座位'>
        {activity.capacity === null ? null : `共 ${activity.capacity} 个，还剩 ${activity.seatsLeft ?? 0} 个`}
      </Fact>
      <Fact name='出入'>{activity.access}</Fact>
      <Fact name='要带的'>{activity.bring}</Fact>
      <Fact name='主办'>{activity.organiserName}</Fact>
      <Fact name='内容类别'>{area?.name}</Fact>
      <Fact name='联系人'>{[activity.contactName, contactPhone].filter(Boolean).join(' ')}</Fact>
      {contactPhone && activity.mode !== 'byOrder' && (
        <PrimaryButton words='打电话问一问' quiet onTap={() => dial(contactPhone)} />
      )}
    </Card>
  )
}
