import { View } from '@tarojs/components'
import { memo, useState } from 'react'
import { phaseOf } from '../../../domain/activity'
import type { ActivityCard } from '../../../types/activity'
import type { Instant } from '../../../types/time'
import { categoryOf } from '../../lib/county'
import { goTo, paths } from '../../lib/go'
import { sayPostponed, sayWhen } from '../../lib/when'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { Seal } from '../../ui/Seal'
import { spoken } from '../../ui/spoken'
import { Tap } from '../../ui/Tap'
import { sayState } from './saying'
import './ActivityList.scss'

/** So many rows at first, and again with each press: an old phone draws a long list slowly. */
const PAGE = 30

interface ActivityListProps {
  activities: readonly ActivityCard[]
  now: Instant
}

/** Activities as rows, each a way to its page. */
export function ActivityList({ activities, now }: ActivityListProps) {
  const [shown, setShown] = useState(PAGE)
  const rest = activities.length - shown
  return (
    <View className='rows'>
      {activities.slice(0, shown).map((card) => (
        <Row key={card.id} card={card} now={now} />
      ))}
      {rest > 0 && (
        <PrimaryButton words={`还有 ${rest} 场，接着看`} quiet onTap={() => setShown(shown + PAGE)} />
      )}
    </View>
  )
}

const LIVELY = ['open', 'soon', 'running']

const Row = memo(({ card, now }: { card: ActivityCard; now: Instant }) => {
  const { seal, tone, name } = categoryOf(card.category)
  const when = sayWhen(card.startsAt, card.endsAt, now)
  const state = sayState(card, now)
  const moved = card.status === 'published' ? sayPostponed(card, now) : null
  const lively = LIVELY.includes(phaseOf(card, now))
  return (
    <Tap
      className='row'
      role='link'
      inOne={spoken(name, card.title, when, moved, card.placeName, state)}
      onTap={() => goTo(paths.activity(card.id))}
    >
      <Seal seal={seal} tone={tone} name={name} />
      <View compileMode className='row__said'>
        <View className='row__title'>{card.title}</View>
        <View>{when}</View>
        {moved && <View className='row__moved'>{moved}</View>}
        <View className='row__place'>{card.placeName}</View>
        <View className={lively ? 'row__state row__state--lively' : 'row__state'}>{state}</View>
      </View>
    </Tap>
  )
})
