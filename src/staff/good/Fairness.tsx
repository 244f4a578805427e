import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Instant } from '../../../types/time'
import { call } from '../../lib/call'
import { sayStart } from '../../lib/when'
import { Card, Section } from '../../ui/Card'
import { Empty } from '../../ui/Empty'
import { ErrorView } from '../../ui/ErrorView'
import { TextLink } from '../../ui/TextLink'
import { CASE_STATUS, stepName } from './words'

/** For the auditor: every case with every step, and the numbers by town without names. */
export function Fairness({ nodeId, now }: { nodeId: string; now: Instant }) {
  const [open, setOpen] = useState<string | null>(null)
  const year = Number(now.slice(0, 4))
  const cases = useQuery({ queryKey: ['trails', nodeId], queryFn: () => call('case', 'trails', { nodeId }) })
  const sums = useQuery({
    queryKey: ['caseStatistics', nodeId, year],
    queryFn: () => call('case', 'statistics', { nodeId, year }),
  })
  return (
    <View>
      <Section title={`${year} 年立案`} aside='不含姓名'>
        {sums.error && <ErrorView error={sums.error} onRetry={() => sums.refetch()} />}
        {sums.data?.rows.map(({ place, counts, all, overdue }) => (
          <Card key={place}>
            <View className='strong'>
              {place}：{all} 份{overdue > 0 && `，超时 ${overdue} 份`}
            </View>
            <View className='muted'>
              {Object.entries(counts)
                .map(([status, n]) => `${CASE_STATUS[status as keyof typeof CASE_STATUS] ?? status} ${n}`)
                .join('，')}
            </View>
          </Card>
        ))}
      </Section>
      <Section title='每一份案卷'>
        {cases.error && <ErrorView error={cases.error} onRetry={() => cases.refetch()} />}
        {cases.data?.cases.length === 0 && <Empty words='还没有案卷。' />}
        {cases.data?.cases.map(({ id, name, stationName, status, openedAt }) => (
          <Card key={id}>
            <View>
              {name}，{stationName}：{CASE_STATUS[status]}
            </View>
            <View className='muted'>{sayStart(openedAt, now)}立案</View>
            {open === id ? (
              <Trail id={id} now={now} />
            ) : (
              <TextLink words='看每一步' onTap={() => setOpen(id)} />
            )}
          </Card>
        ))}
      </Section>
    </View>
  )
}

function Trail({ id, now }: { id: string; now: Instant }) {
  const trail = useQuery({ queryKey: ['trail', id], queryFn: () => call('case', 'trail', { caseId: id }) })
  if (trail.error) return <ErrorView error={trail.error} onRetry={() => trail.refetch()} />
  return (
    <View>
      {trail.data?.trail.map(({ at, byName, step, why }) => (
        <View key={`${at}${step}`} className='muted'>
          {sayStart(at, now)} {byName}：{stepName(step)}
          {why && `（${why}）`}
        </View>
      ))}
    </View>
  )
}
