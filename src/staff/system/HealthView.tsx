import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import type { Instant } from '../../../types/time'
import { call } from '../../lib/call'
import { sayStart } from '../../lib/when'
import { Card, Section } from '../../ui/Card'
import { Empty } from '../../ui/Empty'
import { ErrorView } from '../../ui/ErrorView'
import { Notice } from '../../ui/Notice'
import { Skeleton } from '../../ui/Skeleton'

const LATE_MS = 5 * 60_000
const AGAIN_MS = 30_000

/** Whether the clock runs, what waits for it, and what did not add up. */
export function HealthView({ now }: { now: Instant }) {
  const health = useQuery({
    queryKey: ['health'],
    queryFn: () => call('system', 'health', {}),
    refetchInterval: AGAIN_MS,
  })
  if (health.error && !health.data) return <ErrorView error={health.error} onRetry={() => health.refetch()} />
  if (!health.data) return <Skeleton rows={4} />
  const { lastTickAt, jobs, backlog, differences } = health.data
  const stopped = lastTickAt === null || Date.parse(now) - Date.parse(lastTickAt) > LATE_MS
  const failing = jobs.filter(({ failures }) => failures > 0)
  const waiting = backlog.filter(({ count }) => count > 0)
  return (
    <View>
      <Notice done={!stopped && failing.length === 0}>
        {stopped
          ? `定时任务停了。上次运行：${lastTickAt ? sayStart(lastTickAt, now) : '从没运行过'}。请联系技术人员。`
          : failing.length > 0
            ? `有 ${failing.length} 项任务出错，系统每分钟会再试。`
            : '一切正常。'}
      </Notice>
      <Section title='在等处理的'>
        {waiting.length === 0 && <Empty words='没有积压。' />}
        {waiting.map(({ name, count, oldest }) => (
          <Card key={name}>
            {name}：{count >= 100 ? '100 件以上' : `${count} 件`}
            {oldest && `，最早的从${sayStart(oldest, now)}开始等`}
          </Card>
        ))}
      </Section>
      <Section title='对不上的数'>
        {differences.length === 0 && <Empty words='每个数都和记录对得上。' />}
        {differences.map(({ activityId, title, what, at, mended }) => (
          <Card key={`${activityId}${what}${at}`}>
            <View className='strong'>{title}</View>
            <View>
              {what}（{sayStart(at, now)}发现，{mended ? '已改正' : '要人来查'}）
            </View>
          </Card>
        ))}
      </Section>
      <Section title='各项任务'>
        {jobs.map(({ name, lastOkAt, failures, count, ms }) => (
          <View key={name} className='muted'>
            {name}：{lastOkAt ? sayStart(lastOkAt, now) : '没有成功过'} · {count} 件 · {ms} 毫秒
            {failures > 0 && ` · 连着失败 ${failures} 次`}
          </View>
        ))}
      </Section>
    </View>
  )
}
