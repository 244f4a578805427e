import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { HoursRow } from '../../../types/hours'
import type { Instant } from '../../../types/time'
import { call } from '../../lib/call'
import { sayHours } from '../../lib/hours'
import { sayWhen } from '../../lib/when'
import { Card, Section } from '../../ui/Card'
import { Empty } from '../../ui/Empty'
import { ErrorView } from '../../ui/ErrorView'
import { Notice } from '../../ui/Notice'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { Skeleton } from '../../ui/Skeleton'
import { Stepper } from '../../ui/Stepper'
import { useAct } from '../lib/useAct'
import { Reason } from '../ui/Reason'
import { EVIDENCE } from './Enter'

/** Entries that wait for somebody of another node, and objections of volunteers. */
export function Queue({ nodeId, now }: { nodeId: string; now: Instant }) {
  const queue = useQuery({
    queryKey: ['hours', 'queue', nodeId],
    queryFn: () => call('hours', 'queue', { nodeId }),
  })
  if (queue.error && !queue.data) return <ErrorView error={queue.error} onRetry={() => queue.refetch()} />
  if (!queue.data) return <Skeleton rows={3} />
  return (
    <View>
      <Section title='等审批的补录'>
        {queue.data.proposed.length === 0 && <Empty words='没有要审批的。' />}
        {queue.data.proposed.map((row) => (
          <Approve key={row.id} row={row} now={now} />
        ))}
      </Section>
      <Section title='志愿者说不对的'>
        {queue.data.contested.length === 0 && <Empty words='没有要答复的。' />}
        {queue.data.contested.map((row) => (
          <Answer key={row.id} row={row} now={now} />
        ))}
      </Section>
    </View>
  )
}

const Facts = ({ row, now }: { row: HoursRow; now: Instant }) => (
  <View>
    <View className='strong'>
      {row.name ?? '没留姓名'} · {sayHours(row.halfHours)}
    </View>
    <View className='muted'>
      {row.activityTitle}（{row.organiserName}），{sayWhen(row.from, row.until, now)}
    </View>
  </View>
)

function Approve({ row, now }: { row: HoursRow; now: Instant }) {
  const [why, setWhy] = useState('')
  const approve = useAct(
    (approved: boolean, idempotencyKey) =>
      call(
        'hours',
        'approve',
        { id: row.id, approved, ...(why.trim() ? { why: why.trim() } : {}) },
        { idempotencyKey },
      ),
    [['hours']],
  )
  return (
    <Card>
      <Facts row={row} now={now} />
      <View>
        {row.byName} 补录：{row.reason}
        {row.evidence && `（${EVIDENCE[row.evidence]}）`}
      </View>
      {approve.error && <ErrorView error={approve.error} />}
      <PrimaryButton words='核实过，同意' busy={approve.isPending} onTap={() => approve.mutate(true)} />
      <Reason
        reasons={['凭据不清楚', '时间对不上']}
        why={why}
        readers='不同意要写原因，写的人会看到。'
        onChange={setWhy}
      />
      <PrimaryButton
        words='不同意'
        quiet
        busy={approve.isPending || why.trim() === ''}
        onTap={() => approve.mutate(false)}
      />
    </Card>
  )
}

function Answer({ row, now }: { row: HoursRow; now: Instant }) {
  const [why, setWhy] = useState('')
  const [halfHours, setHalfHours] = useState(row.halfHours)
  const answer = useAct(
    (wish: { halfHours: number; why: string }, idempotencyKey) =>
      call('hours', 'answer', { id: row.id, ...wish }, { idempotencyKey }),
    [['hours']],
  )
  return (
    <Card>
      <Facts row={row} now={now} />
      <View>他说：{row.contest?.words}</View>
      <Notice>这里只能维持或改少。要加时长请走补录，由另一级审批。</Notice>
      <Stepper
        name='改成（半小时为 1 格）'
        value={halfHours}
        min={0}
        max={row.halfHours}
        onChange={setHalfHours}
      />
      <Reason reasons={['核对了签到记录']} why={why} readers='本人会看到您写的话。' onChange={setWhy} />
      {answer.error && <ErrorView error={answer.error} />}
      <PrimaryButton
        words={halfHours === row.halfHours ? '维持原记录' : `改成 ${sayHours(halfHours)}`}
        busy={answer.isPending || why.trim() === ''}
        onTap={() => answer.mutate({ halfHours, why: why.trim() })}
      />
    </Card>
  )
}
