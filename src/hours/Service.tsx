import { View } from '@tarojs/components'
import type { HoursRow } from '../../types/hours'
import type { Instant } from '../../types/time'
import { call } from '../lib/call'
import { sayHours } from '../lib/hours'
import { sayWhen } from '../lib/when'
import { Card } from '../ui/Card'
import { Objection } from './Objection'
import { useWish } from './useWish'
import './Service.scss'

const SAID: Record<HoursRow['status'], string | null> = {
  recorded: null,
  proposed: '还没有算上，等另一级的工作人员审批。',
  confirmed: null,
  refused: '没有通过审批，不算。',
  contested: '正在核对，核对完之前照原来的算。',
  corrected: null,
  upheld: null,
}

/** One service: which ledger, how long, and everything that was said about it. */
export function Service({ row, now }: { row: HoursRow; now: Instant }) {
  const contest = useWish((words: string, idempotencyKey) =>
    call('hours', 'contest', { id: row.id, words }, { idempotencyKey }),
  )
  const { contest: said, formerHalfHours } = row
  return (
    <Card>
      <View>
        <View className={`service__mark${row.ledger === 'entered' ? ' service__mark--entered' : ''}`}>
          {row.ledger === 'recorded' ? '系统记录' : '人工补录'}
        </View>
        <View className='strong'>
          {row.activityTitle} · {sayHours(row.halfHours)}
        </View>
      </View>
      <View className='muted'>{sayWhen(row.from, row.until, now)}</View>
      {row.ledger === 'recorded' && row.halfHours === 0 && <View>在场的时间太短，按规则不计。</View>}
      {row.reason && (
        <View className='muted'>
          {row.byName}补录：{row.reason}
          {row.approvedByName && row.status !== 'refused' && `；${row.approvedByName}审批`}
        </View>
      )}
      {SAID[row.status] && (
        <View className='service__words'>
          {SAID[row.status]}
          {row.refusedWhy && `原因：${row.refusedWhy}`}
        </View>
      )}
      {said && (
        <View className='service__words'>
          <View>
            {said.by === 'person' ? '您说：' : '工作人员要核实：'}
            {said.words}
          </View>
          {said.answer && (
            <View>
              答复：
              {formerHalfHours === null ? '维持原来的。' : `原来记 ${sayHours(formerHalfHours)}，已更正。`}
              {said.answer}
            </View>
          )}
        </View>
      )}
      {(row.status === 'recorded' || row.status === 'confirmed') && (
        <Objection
          opens='这条不对'
          name='哪里不对'
          placeholder='比如：我只待到 10 点半'
          busy={contest.isPending}
          error={contest.error}
          onSend={(words) => contest.mutate(words)}
        />
      )}
    </Card>
  )
}
