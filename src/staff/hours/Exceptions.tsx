import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { call } from '../../lib/call'
import { Card, Section } from '../../ui/Card'
import { Empty } from '../../ui/Empty'
import { ErrorView } from '../../ui/ErrorView'
import { Skeleton } from '../../ui/Skeleton'

/** What somebody at the county should look at: the last 30 days. */
export function Exceptions() {
  const list = useQuery({ queryKey: ['hours', 'exceptions'], queryFn: () => call('hours', 'exceptions', {}) })
  if (list.error && !list.data) return <ErrorView error={list.error} onRetry={() => list.refetch()} />
  if (!list.data) return <Skeleton rows={2} />
  return (
    <Section title='要核实的（最近 30 天）'>
      {list.data.rows.length === 0 && <Empty words='没有反常的补录。' />}
      {list.data.rows.map(({ words, hours }) => (
        <Card key={words + hours.join()}>
          <View>
            {words}（{hours.length} 条记录）
          </View>
        </Card>
      ))}
    </Section>
  )
}
