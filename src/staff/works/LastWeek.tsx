import { View } from '@tarojs/components'
import { useState } from 'react'
import type { WorkLine } from '../../../types/draft'
import type { Instant } from '../../../types/time'
import { goTo } from '../../lib/go'
import { sayWhen } from '../../lib/when'
import { Section } from '../../ui/Card'
import { ErrorView } from '../../ui/ErrorView'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { spoken } from '../../ui/spoken'
import { Tap } from '../../ui/Tap'
import { staffPaths } from '../lib/go'
import { useStart } from './useWorks'
import './LastWeek.scss'

/** So many at first; a busy station has more. */
const FEW = 3

interface LastWeekProps {
  nodeId: string
  activities: readonly WorkLine[]
  now: Instant
}

/** Last week's activities, each one press away from this week's: same weekday, same words. */
export function LastWeek({ nodeId, activities, now }: LastWeekProps) {
  const [all, setAll] = useState(false)
  const start = useStart()
  if (activities.length === 0) return null
  const busy = ({ id }: WorkLine) => start.isPending && start.variables.copyOf === id
  const again = (copyOf: string) =>
    start.mutate({ nodeId, kind: 'activity', copyOf }, { onSuccess: ({ id }) => goTo(staffPaths.write(id)) })
  return (
    <Section title='再办一次上周的' aside='点一下，日期自动换好'>
      {start.error && <ErrorView error={start.error} />}
      {activities.slice(0, all ? undefined : FEW).map((work) => (
        <Tap
          key={work.id}
          className='again'
          disabled={start.isPending}
          inOne={spoken(
            work.title,
            `上次 ${sayWhen(work.startsAt, work.endsAt, now)}`,
            busy(work) ? '正在复制…' : '再办一次',
          )}
          onTap={() => again(work.id)}
        >
          <View className='again__said'>
            <View className='again__title'>{work.title}</View>
            <View className='again__when'>上次 {sayWhen(work.startsAt, work.endsAt, now)}</View>
          </View>
          <View className='again__do'>{busy(work) ? '正在复制…' : '再办一次'}</View>
        </Tap>
      ))}
      {!all && activities.length > FEW && (
        <PrimaryButton words={`上周还有 ${activities.length - FEW} 场`} quiet onTap={() => setAll(true)} />
      )}
    </Section>
  )
}
