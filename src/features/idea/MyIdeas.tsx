import { View } from '@tarojs/components'
import { sayProposal } from '../../../domain/draft'
import type { Instant } from '../../../types/time'
import { goTo, paths } from '../../lib/go'
import { sayStart } from '../../lib/when'
import { Card } from '../../ui/Card'
import { Empty } from '../../ui/Empty'
import { ErrorView } from '../../ui/ErrorView'
import { Skeleton } from '../../ui/Skeleton'
import { TextLink } from '../../ui/TextLink'
import { useIdeas } from './useIdeas'

/** My ideas and what became of each. */
export function MyIdeas({ now }: { now: Instant }) {
  const ideas = useIdeas()
  if (ideas.error && !ideas.data) return <ErrorView error={ideas.error} onRetry={() => ideas.refetch()} />
  if (!ideas.data) return <Skeleton rows={2} />
  const { proposals } = ideas.data
  if (proposals.length === 0) return <Empty words='您还没有提过想法。' />
  return (
    <View>
      {proposals.map(({ id, title, stationName, status, returnedWhy, proposedAt }) => (
        <Card key={id}>
          <View className='strong'>{title}</View>
          <View className='muted'>
            {stationName} · {sayStart(proposedAt, now)}提的
          </View>
          <View>
            {sayProposal(status)}
            {status === 'dropped' && returnedWhy ? `：${returnedWhy}` : ''}
          </View>
          {status === 'published' && <TextLink words='去看这场活动' onTap={() => goTo(paths.activity(id))} />}
        </Card>
      ))}
    </View>
  )
}
