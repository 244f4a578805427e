import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { OutputOf } from '../../../types/contract'
import type { Evidence, hoursContract } from '../../../types/hours'
import { call } from '../../lib/call'
import { sayHours } from '../../lib/hours'
import { useAct } from '../../lib/useAct'
import { Asked } from '../../ui/Asked'
import { Card, Section } from '../../ui/Card'
import { Choice } from '../../ui/Choice'
import { Empty } from '../../ui/Empty'
import { ErrorView } from '../../ui/ErrorView'
import { Notice } from '../../ui/Notice'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { Skeleton } from '../../ui/Skeleton'
import { Reason } from '../ui/Reason'
import { EVIDENCE } from './evidence'
import { HalfHours } from './HalfHours'
import { LedgerLine, whoOf } from './RowFacts'
import './hours.scss'

const OPTIONS = (Object.entries(EVIDENCE) as [Evidence, string][]).map(([value, words]) => ({ value, words }))
const REASONS = ['忘了签到', '忘了签退', '当时没有网络']

type Person = OutputOf<typeof hoursContract.ofActivity>['people'][number]

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
    <Section title={activityTitle} aside={`全长 ${sayHours(lengthHalfHours)}`}>
      <Notice>当场签到的，结清活动后系统自动记，不用补。补录要写原因，由另一级的同事审批才算。</Notice>
      {people.length === 0 && <Empty words='这场活动没有以志愿者身份报名的人。' />}
      {people.map((person) => (
        <Card key={person.bookingId}>
          <View className='strong'>{whoOf(person)}</View>
          {person.heardLate && <View>事后才登记到场，系统不自动记时长，要补录。</View>}
          {person.rows.map((row) => (
            <View key={row.id} className='hourscard__row'>
              <LedgerLine row={row} />
            </View>
          ))}
          <EnterOne person={person} />
        </Card>
      ))}
    </Section>
  )
}

function EnterOne({ person }: { person: Person }) {
  const { bookingId, most } = person
  const [asking, setAsking] = useState(false)
  const [halfHours, setHalfHours] = useState(most)
  const [evidence, setEvidence] = useState<Evidence>('roster')
  const [reason, setReason] = useState('')
  const enter = useAct(
    (wish: { halfHours: number; reason: string; evidence: Evidence }, idempotencyKey) =>
      call('hours', 'enter', { bookingId, ...wish }, { idempotencyKey }),
    [['hours']],
  )
  if (enter.data) return <Notice done>写好了。要等另一级的同事审批才算数。</Notice>
  if (most === 0) return null
  if (!asking) return <PrimaryButton words='补录时长' quiet onTap={() => setAsking(true)} />
  return (
    <View className='hourscard__part'>
      <HalfHours
        name={`补多少（最多 ${sayHours(most)}）`}
        from={1}
        most={most}
        value={halfHours}
        onChoose={setHalfHours}
      />
      <View className='hourscard__part'>
        <Asked name='凭什么补'>
          <Choice name='凭据' options={OPTIONS} chosen={evidence} onChoose={setEvidence} />
        </Asked>
      </View>
      <Reason
        reasons={REASONS}
        why={reason}
        readers='审批的人和本人都会看到。'
        onChange={(text) => setReason([...text].slice(0, 100).join(''))}
      />
      {enter.error && <ErrorView error={enter.error} />}
      <PrimaryButton
        words={enter.isPending ? '正在提交…' : `补 ${sayHours(halfHours)}，等审批`}
        busy={enter.isPending || reason.trim() === ''}
        onTap={() => enter.mutate({ halfHours, reason: reason.trim(), evidence })}
      />
      <PrimaryButton words='不补了' quiet onTap={() => setAsking(false)} />
    </View>
  )
}
