import { View } from '@tarojs/components'
import { useState } from 'react'
import type { MissingRow } from '../../../types/hours'
import type { Instant } from '../../../types/time'
import { call } from '../../lib/call'
import { goTo } from '../../lib/go'
import { useAct } from '../../lib/useAct'
import { sayWhen } from '../../lib/when'
import { Card } from '../../ui/Card'
import { ErrorView } from '../../ui/ErrorView'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { TextLink } from '../../ui/TextLink'
import { staffPaths } from '../lib/go'
import { Reason } from '../ui/Reason'
import { whoOf } from './RowFacts'
import './hours.scss'

/** A volunteer says that nothing was written down: entered first where that is right, then answered. */
export function Missing({ row, now }: { row: MissingRow; now: Instant }) {
  const [answering, setAnswering] = useState(false)
  const [why, setWhy] = useState('')
  const answer = useAct(
    (said: string, idempotencyKey) =>
      call('hours', 'answerMissing', { id: row.id, why: said }, { idempotencyKey }),
    [['hours']],
  )
  return (
    <Card>
      <View className='strong'>{whoOf(row)}</View>
      <View className='muted'>
        {row.title}，{sayWhen(row.startsAt, row.endsAt, now)}
      </View>
      <View className='hourscard__row'>他说：{row.words}</View>
      <TextLink words='看这场的时长，去补录' onTap={() => goTo(staffPaths.hours(row.activityId))} />
      {!answering && <PrimaryButton words='答复他' quiet onTap={() => setAnswering(true)} />}
      {answering && (
        <View>
          <Reason
            reasons={['核对过，已经补录，等审批', '签到表上没有您的名字']}
            why={why}
            readers='本人会看到您写的话。'
            onChange={(text) => setWhy([...text].slice(0, 100).join(''))}
          />
          {answer.error && <ErrorView error={answer.error} />}
          <PrimaryButton
            words='发出答复'
            busy={answer.isPending || why.trim() === ''}
            onTap={() => answer.mutate(why.trim())}
          />
          <PrimaryButton words='再看看' quiet onTap={() => setAnswering(false)} />
        </View>
      )}
    </Card>
  )
}
