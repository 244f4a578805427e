import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { AppealRow } from '../../../types/standing'
import type { Instant } from '../../../types/time'
import { call } from '../../lib/call'
import { useAct } from '../../lib/useAct'
import { sayStart } from '../../lib/when'
import { Card } from '../../ui/Card'
import { Empty } from '../../ui/Empty'
import { ErrorView } from '../../ui/ErrorView'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { Skeleton } from '../../ui/Skeleton'
import { Reason } from '../ui/Reason'

const REASONS = ['情况属实，谅解', '当时已经打过电话', '签到名单核实过，确实没来']

/** People who say why they could not come. */
export function Appeals({ nodeId, now }: { nodeId: string; now: Instant }) {
  const list = useQuery({
    queryKey: ['appeals', nodeId],
    queryFn: () => call('standing', 'list', { nodeId }),
  })
  if (list.error && !list.data) return <ErrorView error={list.error} onRetry={() => list.refetch()} />
  if (!list.data) return <Skeleton rows={3} />
  if (list.data.rows.length === 0) return <Empty words='没有要处理的说明。' />
  return (
    <View>
      {list.data.rows.map((row) => (
        <One key={row.bookingId} row={row} now={now} />
      ))}
    </View>
  )
}

function One({ row, now }: { row: AppealRow; now: Instant }) {
  const [why, setWhy] = useState('')
  const answer = useAct(
    (excused: boolean, idempotencyKey) =>
      call('standing', 'answer', { bookingId: row.bookingId, excused, why: why.trim() }, { idempotencyKey }),
    [['appeals']],
  )
  const busy = answer.isPending || why.trim() === ''
  return (
    <Card>
      <View className='strong'>{row.name ?? '没留姓名'}</View>
      <View className='muted'>
        {row.activityTitle}，{sayStart(row.startsAt, now)}，
        {row.status === 'no_show' ? '约了没来' : '临时取消'}
      </View>
      <View>他说：{row.appeal.words}</View>
      <Reason reasons={REASONS} why={why} readers='本人会看到您写的话。' onChange={setWhy} />
      {answer.error && <ErrorView error={answer.error} />}
      <PrimaryButton words='谅解，不算失约' busy={busy} onTap={() => answer.mutate(true)} />
      <PrimaryButton words='维持原记录' quiet busy={busy} onTap={() => answer.mutate(false)} />
    </Card>
  )
}
