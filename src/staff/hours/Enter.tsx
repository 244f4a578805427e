import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Evidence } from '../../../types/hours'
import { call } from '../../lib/call'
import { sayHours } from '../../lib/hours'
import { Card, Section } from '../../ui/Card'
import { Choice } from '../../ui/Choice'
import { Empty } from '../../ui/Empty'
import { ErrorView } from '../../ui/ErrorView'
import { Notice } from '../../ui/Notice'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { Skeleton } from '../../ui/Skeleton'
import { Stepper } from '../../ui/Stepper'
import { useAct } from '../lib/useAct'
import { Reason } from '../ui/Reason'

export const EVIDENCE: Record<Evidence, string> = {
  roster: '纸质签到表',
  photo: '现场照片',
  witness: '在场的人证明',
}
const OPTIONS = (Object.entries(EVIDENCE) as [Evidence, string][]).map(([value, words]) => ({ value, words }))
const REASONS = ['忘了签到', '忘了签退', '当时没有网络']

/** The volunteers of one activity: what stands for each, and an entry by hand where something is missing. */
export function Enter({ activityId }: { activityId: string }) {
  const of = useQuery({
    queryKey: ['hours', 'activity', activityId],
    queryFn: () => call('hours', 'ofActivity', { activityId }),
  })
  if (of.error && !of.data) return <ErrorView error={of.error} onRetry={() => of.refetch()} />
  if (!of.data) return <Skeleton rows={3} />
  const { people, lengthHalfHours, activityTitle } = of.data
  return (
    <View>
      <Section title={activityTitle} aside={`全长 ${sayHours(lengthHalfHours)}`}>
        {people.length === 0 && <Empty words='这场活动没有报名的志愿者。' />}
        {people.map(({ bookingId, name, code, rows }) => (
          <Card key={bookingId}>
            <View className='strong'>{name ?? `预约码 ${code}`}</View>
            {rows.map((row) => (
              <View key={row.id}>
                {row.ledger === 'recorded' ? '系统记录' : '人工补录'} {sayHours(row.halfHours)}
                {row.status === 'proposed' && '（等另一级审批）'}
                {row.status === 'refused' && '（没有通过）'}
              </View>
            ))}
            <EnterOne bookingId={bookingId} activityId={activityId} most={lengthHalfHours} />
          </Card>
        ))}
      </Section>
    </View>
  )
}

interface EnterOneProps {
  bookingId: string
  activityId: string
  most: number
}

function EnterOne({ bookingId, activityId, most }: EnterOneProps) {
  const [asking, setAsking] = useState(false)
  const [halfHours, setHalfHours] = useState(1)
  const [evidence, setEvidence] = useState<Evidence>('roster')
  const [reason, setReason] = useState('')
  const enter = useAct(
    (wish: { halfHours: number; reason: string; evidence: Evidence }, idempotencyKey) =>
      call('hours', 'enter', { bookingId, ...wish }, { idempotencyKey }),
    [['hours', 'activity', activityId]],
  )
  if (enter.data) return <Notice done>写好了。要等另一级的同事审批才算数。</Notice>
  if (!asking) return <PrimaryButton words='补录时长' quiet onTap={() => setAsking(true)} />
  return (
    <View>
      <Stepper
        name='时长（半小时为 1 格）'
        value={halfHours}
        min={1}
        max={Math.max(1, most)}
        onChange={setHalfHours}
      />
      <View className='muted'>{sayHours(halfHours)}</View>
      <Choice name='凭据' options={OPTIONS} chosen={evidence} onChoose={setEvidence} />
      <Reason reasons={REASONS} why={reason} readers='审批的人和本人都会看到。' onChange={setReason} />
      {enter.error && <ErrorView error={enter.error} />}
      <PrimaryButton
        words={enter.isPending ? '正在提交…' : '提交，等审批'}
        busy={enter.isPending || reason.trim() === ''}
        onTap={() => enter.mutate({ halfHours, reason: reason.trim(), evidence })}
      />
    </View>
  )
}
