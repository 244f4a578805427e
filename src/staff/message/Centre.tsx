import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { addDays, dayOf } from '../../../domain/day'
import { KINDS } from '../../../domain/message'
import type { Instant } from '../../../types/time'
import { call } from '../../lib/call'
import { sayStart } from '../../lib/when'
import { Card, Section } from '../../ui/Card'
import { Empty } from '../../ui/Empty'
import { ErrorView } from '../../ui/ErrorView'
import { Fact } from '../../ui/Fact'
import { Notice } from '../../ui/Notice'
import { Skeleton } from '../../ui/Skeleton'
import { Template } from './Template'

const DAYS = 7

/** What became of the county's messages in the last days. */
export function Centre({ now }: { now: Instant }) {
  const fromOn = addDays(dayOf(now), -DAYS)
  const centre = useQuery({
    queryKey: ['messageCentre', fromOn],
    queryFn: () => call('message', 'centre', { fromOn }),
  })
  if (centre.error && !centre.data) return <ErrorView error={centre.error} onRetry={() => centre.refetch()} />
  if (!centre.data) return <Skeleton rows={4} />
  const { templates, backlog, oldestAt, pausedUntil, failures, campaigns } = centre.data
  return (
    <View>
      {pausedUntil && <Notice>微信要求先停一停，{sayStart(pausedUntil, now)}再发。</Notice>}
      <Card>
        <Fact name='排着没发的'>{backlog >= 1000 ? '1000 条以上' : `${backlog} 条`}</Fact>
        <Fact name='最早的一条'>{oldestAt && sayStart(oldestAt, now)}</Fact>
      </Card>
      <Section title='各种消息' aside={`近 ${DAYS} 天`}>
        {templates.map((figures) => (
          <Template key={figures.template} figures={figures} />
        ))}
      </Section>
      <Section title='发给志愿者的新活动'>
        {campaigns.length === 0 && <Empty words='这几天没有。' />}
        {campaigns.map(({ title, at, done, matched, queued, leaders }) => (
          <Card key={`${title}${at}`}>
            <View className='strong'>{title}</View>
            <View className='muted'>
              {sayStart(at, now)}，{done ? '发完了' : '正在发'}：符合的志愿者 {matched} 人，其中同意收微信的{' '}
              {queued} 人，请队长转告 {leaders} 次
            </View>
          </Card>
        ))}
      </Section>
      <Section title='没有发成的'>
        {failures.length === 0 && <Empty words='这几天没有。' />}
        {failures.map(({ kind, at, said }) => (
          <Card key={`${kind}${at}${said}`}>
            <View>
              {KINDS[kind].name}：{said}
            </View>
            <View className='muted'>{sayStart(at, now)}</View>
          </Card>
        ))}
      </Section>
    </View>
  )
}
