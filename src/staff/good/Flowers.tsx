import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '../../lib/call'
import { useAct } from '../../lib/useAct'
import { Card } from '../../ui/Card'
import { Choice } from '../../ui/Choice'
import { Empty } from '../../ui/Empty'
import { ErrorView } from '../../ui/ErrorView'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { Skeleton } from '../../ui/Skeleton'

const WHICH = [
  { value: 'waiting', words: '要看的' },
  { value: 'shown', words: '显示着的' },
] as const

/** Notes of thanks, read before anybody sees them. */
export function Flowers() {
  const [which, setWhich] = useState<'waiting' | 'shown'>('waiting')
  const list = useQuery({ queryKey: ['flowers', which], queryFn: () => call('story', 'flowers', { which }) })
  const judge = useAct(
    (wish: { flowerId: string; show: boolean }, idempotencyKey) =>
      call('story', 'judgeFlower', { ...wish, why: wish.show ? null : '内容不合适' }, { idempotencyKey }),
    [['flowers']],
  )
  return (
    <View>
      <Choice name='看哪些' options={WHICH} chosen={which} onChoose={setWhich} />
      {list.error && !list.data && <ErrorView error={list.error} onRetry={() => list.refetch()} />}
      {list.isLoading && <Skeleton rows={3} />}
      {judge.error && <ErrorView error={judge.error} />}
      {list.data?.flowers.length === 0 && <Empty words='这里没有。' />}
      {list.data?.flowers.map(({ id, to, words, from, doubtful }) => (
        <Card key={id}>
          <View>
            给{to}：{words} —— {from}
          </View>
          {doubtful && <View className='strong'>微信审核拿不准</View>}
          {which === 'waiting' && (
            <PrimaryButton
              words='可以显示'
              busy={judge.isPending}
              onTap={() => judge.mutate({ flowerId: id, show: true })}
            />
          )}
          <PrimaryButton
            words={which === 'waiting' ? '不显示' : '拿掉'}
            quiet
            busy={judge.isPending}
            onTap={() => judge.mutate({ flowerId: id, show: false })}
          />
        </Card>
      ))}
    </View>
  )
}
