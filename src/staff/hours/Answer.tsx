import { View } from '@tarojs/components'
import { useState } from 'react'
import type { WaitingRow } from '../../../types/hours'
import type { Instant } from '../../../types/time'
import { call } from '../../lib/call'
import { goTo } from '../../lib/go'
import { sayHours } from '../../lib/hours'
import { useAct } from '../../lib/useAct'
import { Card } from '../../ui/Card'
import { ErrorView } from '../../ui/ErrorView'
import { Notice } from '../../ui/Notice'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { TextLink } from '../../ui/TextLink'
import { staffPaths } from '../lib/go'
import { Reason } from '../ui/Reason'
import { BARRED } from './Approve'
import { HalfHours } from './HalfHours'
import { LedgerLine, Where, whoOf } from './RowFacts'
import './hours.scss'

/** A record that the volunteer or a colleague says is wrong: kept or lowered, with a reason. */
export function Answer({ row, now }: { row: WaitingRow; now: Instant }) {
  const [answering, setAnswering] = useState(false)
  const [why, setWhy] = useState('')
  const [halfHours, setHalfHours] = useState(row.halfHours)
  const answer = useAct(
    (wish: { halfHours: number; why: string }, idempotencyKey) =>
      call('hours', 'answer', { id: row.id, ...wish }, { idempotencyKey }),
    [['hours']],
  )
  return (
    <Card>
      <View className='strong'>{whoOf(row)}</View>
      <Where row={row} now={now} />
      <View className='hourscard__part'>
        <LedgerLine row={row} />
      </View>
      <View className='hourscard__row'>
        {row.contest?.by === 'staff' ? '同事要求核实：' : '他说：'}
        {row.contest?.words}
      </View>
      {row.barred && <Notice>{BARRED[row.barred]}</Notice>}
      {!row.barred && !answering && <PrimaryButton words='答复' onTap={() => setAnswering(true)} />}
      {answering && (
        <View>
          <HalfHours name='应该是' from={0} most={row.halfHours} value={halfHours} onChoose={setHalfHours} />
          <View className='muted'>这里只能维持或改少。确实少记了，维持原来的，另外补录。</View>
          <TextLink words='去补录' onTap={() => goTo(staffPaths.hours(row.activityId))} />
          <Reason
            reasons={['核对了签到记录', '问过当天的负责人']}
            why={why}
            readers='本人会看到您写的话。'
            onChange={(text) => setWhy([...text].slice(0, 100).join(''))}
          />
          {answer.error && <ErrorView error={answer.error} />}
          <PrimaryButton
            words={halfHours === row.halfHours ? '维持原来的' : `改成 ${sayHours(halfHours)}`}
            busy={answer.isPending || why.trim() === ''}
            onTap={() => answer.mutate({ halfHours, why: why.trim() })}
          />
          <PrimaryButton words='再看看' quiet onTap={() => setAnswering(false)} />
        </View>
      )}
    </Card>
  )
}
