import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { call } from '../lib/call'
import { useAct } from '../lib/useAct'
import { Card, Section } from '../ui/Card'
import { TextLink } from '../ui/TextLink'

const STATUS = {
  waiting: '等工作人员看',
  shown: '已经显示',
  refused: '没有显示',
  withdrawn: '您收回了',
} as const

/** The notes I sent, where there are any. */
export function MyFlowers() {
  const mine = useQuery({ queryKey: ['myFlowers'], queryFn: () => call('story', 'myFlowers', {}) })
  const take = useAct(
    (flowerId: string, idempotencyKey) => call('story', 'takeFlower', { flowerId }, { idempotencyKey }),
    [['myFlowers']],
  )
  if (!mine.data || mine.data.flowers.length === 0) return null
  return (
    <Section title='我送的感谢'>
      {mine.data.flowers.map(({ id, to, words, status }) => (
        <Card key={id}>
          <View>
            给{to}：{words}
          </View>
          <View className='muted'>{STATUS[status]}</View>
          {(status === 'waiting' || status === 'shown') && (
            <TextLink words='收回' onTap={() => take.mutate(id)} />
          )}
        </Card>
      ))}
    </Section>
  )
}
