import { View } from '@tarojs/components'
import { dayOf, sayDay, sayTime } from '../../../domain/day'
import type { Instant } from '../../../types/time'
import { useNow } from '../../lib/clock'
import { Card, Section } from '../../ui/Card'
import { ErrorView } from '../../ui/ErrorView'
import { Notice } from '../../ui/Notice'
import { Skeleton } from '../../ui/Skeleton'
import { ChangeRow } from './ChangeRow'
import { PlanForm } from './PlanForm'
import { type TreeNode, useTreeNode } from './useTree'
import './tree.scss'

/** Enough to see that there is something to do first. */
const SHOWN = 6

/** A node, what it has coming up, what waits for its day, and the form for another change. */
export function NodeView({ nodeId }: { nodeId: string }) {
  const now = useNow()
  const tree = useTreeNode(nodeId)
  if (tree.error && !tree.data) return <ErrorView error={tree.error} onRetry={() => tree.refetch()} />
  if (!tree.data) return <Skeleton rows={4} />
  const node = tree.data
  const waiting = node.changes.some(({ status }) => status === 'planned' || status === 'running')
  return (
    <View>
      <Card>
        <View className='strong'>{node.station.fullName}</View>
        <View className='muted'>站牌编号 {node.station.number}</View>
      </Card>
      {node.station.status !== 'open' && <Notice>这个站点已经合并或停用。</Notice>}
      {node.station.level !== 'county' && <Coming node={node} now={now} />}
      {node.station.level === 'county' && <Notice>市中心不改名、不合并。请在上面换一个站。</Notice>}
      {node.station.status === 'open' && node.station.level !== 'county' && !waiting && (
        <PlanForm node={node} />
      )}
      {node.changes.length > 0 && (
        <Section title='这里变过什么'>
          {node.changes.map((change) => (
            <ChangeRow key={change.id} change={change} now={now} />
          ))}
        </Section>
      )}
    </View>
  )
}

function Coming({ node: { coming, comingMore }, now }: { node: TreeNode; now: Instant }) {
  if (coming.length === 0) return null
  const more = comingMore || coming.length > SHOWN
  return (
    <Section title='还没办的活动'>
      <Card>
        {coming.slice(0, SHOWN).map(({ id, title, startsAt }) => (
          <View key={id}>
            {sayDay(dayOf(startsAt), dayOf(now))} {sayTime(startsAt)} {title}
          </View>
        ))}
        {more && <View className='muted'>后面还有。</View>}
      </Card>
    </Section>
  )
}
