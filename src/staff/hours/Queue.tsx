import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import type { Instant } from '../../../types/time'
import { call } from '../../lib/call'
import { Section } from '../../ui/Card'
import { Empty } from '../../ui/Empty'
import { ErrorView } from '../../ui/ErrorView'
import { Skeleton } from '../../ui/Skeleton'
import { Answer } from './Answer'
import { Approve } from './Approve'
import { Missing } from './Missing'

/** Entries that wait for somebody of another node, objections, and hours that volunteers miss. */
export function Queue({ nodeId, now }: { nodeId: string; now: Instant }) {
  const queue = useQuery({
    queryKey: ['hours', 'queue', nodeId],
    queryFn: () => call('hours', 'queue', { nodeId }),
  })
  if (queue.error && !queue.data) return <ErrorView error={queue.error} onRetry={() => queue.refetch()} />
  if (!queue.data) return <Skeleton rows={3} />
  const { proposed, contested, missing } = queue.data
  return (
    <View>
      <Section title='等审批的补录' aside={said(proposed)}>
        {proposed.length === 0 && <Empty words='没有要审批的。' />}
        {proposed.map((row) => (
          <Approve key={row.id} row={row} now={now} />
        ))}
      </Section>
      {contested.length > 0 && (
        <Section title='要核对的' aside={said(contested)}>
          {contested.map((row) => (
            <Answer key={row.id} row={row} now={now} />
          ))}
        </Section>
      )}
      {missing.length > 0 && (
        <Section title='志愿者说漏记的' aside={said(missing)}>
          {missing.map((row) => (
            <Missing key={row.id} row={row} now={now} />
          ))}
        </Section>
      )}
    </View>
  )
}

const said = (rows: readonly object[]): string => (rows.length > 0 ? `${rows.length} 条` : '')
