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
import { categoryName, RELATIONS, SOURCES } from './words'

const WHICH = [
  { value: 'new', words: '要看的' },
  { value: 'asked', words: '等回答的' },
  { value: 'over', words: '没往下办的' },
] as const

/** Clues that villagers sent or told; nothing here says who they are. */
export function ClueQueue({ now }: { now: Instant }) {
  const [which, setWhich] = useState<(typeof WHICH)[number]['value']>('new')
  const list = useQuery({ queryKey: ['clues', which], queryFn: () => call('clue', 'queue', { which }) })
  return (
    <View>
      <Choice name='看哪些' options={WHICH} chosen={which} onChoose={setWhich} />
      {list.error && !list.data && <ErrorView error={list.error} onRetry={() => list.refetch()} />}
      {list.isLoading && <Skeleton rows={3} />}
      {list.data?.clues.length === 0 && <Empty words='这里没有线索。' />}
      {list.data?.clues.map((clue) => (
        <Card key={clue.id}>
          <TextLink
            words={`${clue.name}（${categoryName(clue.category)}）`}
            onTap={() => goTo(staffPaths.clue(clue.id))}
          />
          <View>{clue.sentence}</View>
          <View className='muted'>
            {clue.stationName}，{RELATIONS[clue.relation]}，{SOURCES[clue.source]}，
            {sayStart(clue.submittedAt, now)}
          </View>
          {clue.doubtful && <View className='strong'>微信审核拿不准，请先看一遍文字</View>}
        </Card>
      ))}
    </View>
  )
}
