import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import type { Unrecorded as Missing } from '../../types/hours'
import type { Instant } from '../../types/time'
import { call } from '../lib/call'
import { sayWhen } from '../lib/when'
import { Card, Section } from '../ui/Card'
import { ErrorView } from '../ui/ErrorView'
import { Objection } from './Objection'
import { useWish } from './useWish'

/** Services for which nothing is written down, with a way to say that one was there. */
export function Unrecorded({ now }: { now: Instant }) {
  const list = useQuery({
    queryKey: ['hours', 'unrecorded'],
    queryFn: () => call('hours', 'unrecorded', {}),
  })
  if (list.error) return <ErrorView error={list.error} onRetry={() => list.refetch()} />
  if (!list.data || list.data.services.length === 0) return null
  return (
    <Section title='还没有时长的'>
      {list.data.services.map((service) => (
        <One key={service.bookingId} service={service} now={now} />
      ))}
    </Section>
  )
}

function One({ service, now }: { service: Missing; now: Instant }) {
  const { asked } = service
  const ask = useWish((words: string, idempotencyKey) =>
    call('hours', 'ask', { bookingId: service.bookingId, words }, { idempotencyKey }),
  )
  return (
    <Card>
      <View className='strong'>{service.title}</View>
      <View className='muted'>{sayWhen(service.startsAt, service.endsAt, now)}</View>
      {!asked && <View>当场签过到的，站里结清活动后会自动记上。</View>}
      {asked && <View>您说：{asked.words}</View>}
      {asked && <View>{asked.answer ? `答复：${asked.answer}` : '站里还没有答复。'}</View>}
      {!asked && (
        <Objection
          opens='我来了，没有记上'
          name='当时的情况'
          placeholder='比如：我在门口帮忙，忘了签到'
          busy={ask.isPending}
          error={ask.error}
          onSend={(words) => ask.mutate(words)}
        />
      )}
    </Card>
  )
}
