import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Instant } from '../../../types/time'
import { call } from '../../lib/call'
import { goTo } from '../../lib/go'
import { sayStart } from '../../lib/when'
import { Card } from '../../ui/Card'
import { Choice } from '../../ui/Choice'
import { Empty } from '../../ui/Empty'
import { ErrorView } from '../../ui/ErrorView'
import { Skeleton } from '../../ui/Skeleton'
import { TextLink } from '../../ui/TextLink'
import { staffPaths } from '../lib/go'
import { CASE_STATUS, categoryName } from './words'

const WHICH = [
  { value: 'waiting', words: '等我们办的' },
  { value: 'running', words: '在办的' },
  { value: 'over', words: '办完的' },
] as const

export function CaseList({ now }: { now: Instant }) {
  const [which, setWhich] = useState<(typeof WHICH)[number]['value']>('waiting')
  const list = useQuery({ queryKey: ['cases', which], queryFn: () => call('case', 'list', { which }) })
  return (
    <View>
      <Choice name='看哪些' options={WHICH} chosen={which} onChoose={setWhich} />
      {list.error && !list.data && <ErrorView error={list.error} onRetry={() => list.refetch()} />}
      {list.isLoading && <Skeleton rows={3} />}
      {list.data?.cases.length === 0 && <Empty words='这里没有案卷。' />}
      {list.data?.cases.map(({ id, name, category, stationName, status, dueAt, overdue, clueCount }) => (
        <Card key={id}>
          <TextLink words={`${name}（${categoryName(category)}）`} onTap={() => goTo(staffPaths.case(id))} />
          <View>{CASE_STATUS[status]}</View>
          <View className='muted'>
            {stationName}，{clueCount} 人推荐
            {dueAt && `，${sayStart(dueAt, now)}以前办`}
          </View>
          {overdue && <View className='strong'>已超时，上一级也看得到</View>}
        </Card>
      ))}
    </View>
  )
}
