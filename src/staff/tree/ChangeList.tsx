import { View } from '@tarojs/components'
import { useNow } from '../../lib/clock'
import { Empty } from '../../ui/Empty'
import { ErrorView } from '../../ui/ErrorView'
import { Skeleton } from '../../ui/Skeleton'
import { ChangeRow } from './ChangeRow'
import { useChanges } from './useTree'

/** Everything planned and done in the tree, latest first. */
export function ChangeList() {
  const now = useNow()
  const changes = useChanges()
  if (changes.error && !changes.data)
    return <ErrorView error={changes.error} onRetry={() => changes.refetch()} />
  if (!changes.data) return <Skeleton rows={3} />
  return (
    <View>
      {changes.data.changes.length === 0 && <Empty words='还没有改过。' />}
      {changes.data.changes.map((change) => (
        <ChangeRow key={change.id} change={change} now={now} />
      ))}
      {changes.data.more && <View className='muted'>更早的在操作记录里。</View>}
    </View>
  )
}
