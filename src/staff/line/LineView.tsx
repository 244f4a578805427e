import { View } from '@tarojs/components'
import { useState } from 'react'
import type { LineRow } from '../../../types/proxy'
import type { Instant } from '../../../types/time'
import { call } from '../../lib/call'
import { useAct } from '../../lib/useAct'
import { sayStart, sayWhen } from '../../lib/when'
import { Card, Section } from '../../ui/Card'
import { Empty } from '../../ui/Empty'
import { ErrorView } from '../../ui/ErrorView'
import { Notice } from '../../ui/Notice'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { Skeleton } from '../../ui/Skeleton'
import { Reason } from '../ui/Reason'
import { useLine, useWaitedFor } from './useLine'

const REASONS = ['行动不便，已经在路上', '外村赶来的，当天回不去', '主办方打电话约好的']

const WHY_MAX = 100

interface LineViewProps {
  activityId: string
  now: Instant
  /** Whether this person may serve someone out of turn. */
  moves: boolean
}

/** Who waits, in order; out of turn only with a reason. */
export function LineView({ activityId, now, moves }: LineViewProps) {
  const line = useLine(activityId)
  const { data: activity } = useWaitedFor(activityId)
  if (line.error && !line.data) return <ErrorView error={line.error} onRetry={() => line.refetch()} />
  if (!line.data) return <Skeleton rows={3} />
  const { rows, seatsLeft, reserveLeft, outOfTurn } = line.data
  const offered = rows.filter(({ status }) => status === 'offered')
  const waiting = rows.filter(({ status }) => status === 'waitlisted')
  return (
    <View>
      {activity && (
        <Card>
          <View className='strong'>{activity.title}</View>
          <View>{sayWhen(activity.startsAt, activity.endsAt, now)}</View>
          <View>{activity.placeName}</View>
        </Card>
      )}
      <Notice>
        <View className='strong'>
          空座 {seatsLeft} 个，给老人留的 {reserveLeft} 个
        </View>
        <View>系统按先后自动补，不用管。人工调整 {outOfTurn} 人，活动页上大家都看得到。</View>
      </Notice>
      {offered.length > 0 && (
        <Section title='正等回话'>
          {offered.map((row) => (
            <Card key={row.bookingId}>
              <Who row={row} />
              {row.offerUntil && <View>座位留到{sayStart(row.offerUntil, now)}</View>}
            </Card>
          ))}
        </Section>
      )}
      <Section title={`候补 ${waiting.length} 家`}>
        {waiting.length === 0 && <Empty words='没有人在候补。' />}
        {waiting.map((row, i) => (
          <Card key={row.bookingId}>
            <Who row={row} place={i + 1} />
            <View className='muted'>
              {sayStart(row.since, now)} 加入{row.passed > 0 && `，让人少的先补了 ${row.passed} 次`}
            </View>
            {moves && seatsLeft >= row.partySize && (
              <OutOfTurn activityId={activityId} row={row} onRefused={() => line.refetch()} />
            )}
          </Card>
        ))}
      </Section>
    </View>
  )
}

const Who = ({ row, place }: { row: LineRow; place?: number }) => (
  <View>
    <View className='strong'>
      {place ? `第 ${place} 位　` : ''}
      {row.name ?? '没留姓名'}，{row.partySize} 人
    </View>
    {row.maskedPhone && <View>{row.maskedPhone}</View>}
  </View>
)

interface OutOfTurnProps {
  activityId: string
  row: LineRow
  onRefused: () => void
}

function OutOfTurn({ activityId, row, onRefused }: OutOfTurnProps) {
  const [asking, setAsking] = useState(false)
  const [why, setWhy] = useState('')
  const move = useAct(
    (reason: string, idempotencyKey) =>
      call('proxy', 'outOfTurn', { activityId, bookingId: row.bookingId, why: reason }, { idempotencyKey }),
    [['line', activityId], ['day'], ['roster'], ['activity', activityId]],
  )
  if (!asking) return <PrimaryButton words='补上（需写原因）' quiet onTap={() => setAsking(true)} />
  return (
    <View>
      <Reason
        reasons={REASONS}
        why={why}
        readers='写进操作记录；活动页上大家会看到人工调整了几人。'
        onChange={(text) => setWhy([...text].slice(0, WHY_MAX).join(''))}
      />
      {move.error && <ErrorView error={move.error} />}
      <PrimaryButton
        words={move.isPending ? '正在补…' : `给 ${row.partySize} 个座位`}
        busy={move.isPending || why.trim() === ''}
        onTap={() => move.mutate(why.trim(), { onError: onRefused })}
      />
      <PrimaryButton words='不补了，按顺序来' quiet onTap={() => setAsking(false)} />
    </View>
  )
}
