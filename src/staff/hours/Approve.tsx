import { View } from '@tarojs/components'
import { useState } from 'react'
import type { WaitingRow } from '../../../types/hours'
import type { Instant } from '../../../types/time'
import { call } from '../../lib/call'
import { useAct } from '../../lib/useAct'
import { Card } from '../../ui/Card'
import { ErrorView } from '../../ui/ErrorView'
import { Notice } from '../../ui/Notice'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { Reason } from '../ui/Reason'
import { LedgerLine, Where, whoOf } from './RowFacts'
import './hours.scss'

export const BARRED = {
  own: '和您自己有关，要由别的同事处理。',
  sameNode: '补录的人和您在同一个站（单位），要由另一级的同事审批。',
} as const

/** Approved by somebody who neither wrote it down nor works there. */
export function Approve({ row, now }: { row: WaitingRow; now: Instant }) {
  const [refusing, setRefusing] = useState(false)
  const [why, setWhy] = useState('')
  const approve = useAct(
    (wish: { approved: boolean; why?: string }, idempotencyKey) =>
      call('hours', 'approve', { id: row.id, ...wish }, { idempotencyKey }),
    [['hours']],
  )
  return (
    <Card>
      <View className='strong'>{whoOf(row)}</View>
      <Where row={row} now={now} />
      <View className='hourscard__part'>
        <LedgerLine row={row} />
      </View>
      {approve.error && <ErrorView error={approve.error} />}
      {row.barred && <Notice>{BARRED[row.barred]}</Notice>}
      {!row.barred && !refusing && (
        <View>
          <PrimaryButton
            words='核实过，同意'
            busy={approve.isPending}
            onTap={() => approve.mutate({ approved: true })}
          />
          <PrimaryButton words='不同意（要写原因）' quiet onTap={() => setRefusing(true)} />
        </View>
      )}
      {refusing && (
        <View>
          <Reason
            reasons={['凭据不清楚', '时间对不上']}
            why={why}
            readers='写的人和本人会看到。'
            onChange={(text) => setWhy([...text].slice(0, 100).join(''))}
          />
          <PrimaryButton
            words='不同意'
            busy={approve.isPending || why.trim() === ''}
            onTap={() => approve.mutate({ approved: false, why: why.trim() })}
          />
          <PrimaryButton words='再看看' quiet onTap={() => setRefusing(false)} />
        </View>
      )}
    </Card>
  )
}
