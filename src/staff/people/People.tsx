import { View } from '@tarojs/components'
import { useState } from 'react'
import { useNow } from '../../lib/clock'
import { Choice } from '../../ui/Choice'
import { Empty } from '../../ui/Empty'
import { ErrorView } from '../../ui/ErrorView'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { Skeleton } from '../../ui/Skeleton'
import { Person } from './Person'
import { usePeople } from './usePeople'

const WHEN = [
  { value: 'now', words: '现在的' },
  { value: 'past', words: '以前的' },
] as const

/** Everybody with a role at a node and below it. */
export function People({ nodeId }: { nodeId: string }) {
  const [when, setWhen] = useState<'now' | 'past'>('now')
  const now = useNow()
  const people = usePeople(nodeId, when === 'past')
  const grants = people.data?.pages.flatMap((page) => page.grants)
  return (
    <View>
      <Choice name='看哪些' options={WHEN} chosen={when} onChoose={setWhen} />
      {people.error && <ErrorView error={people.error} onRetry={() => people.refetch()} />}
      {!grants && !people.error && <Skeleton rows={3} />}
      {grants?.length === 0 && (
        <Empty words={when === 'now' ? '这里还没有人。点下面的按钮邀请第一位。' : '没有收回或交接过的。'} />
      )}
      <View className='person__list'>
        {grants?.map((grant) => (
          <Person key={grant.id} grant={grant} now={now} />
        ))}
      </View>
      {people.hasNextPage && <PrimaryButton words='再早一些的' quiet onTap={() => people.fetchNextPage()} />}
    </View>
  )
}
