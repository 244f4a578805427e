import { View } from '@tarojs/components'
import { useState } from 'react'
import type { CaseView } from '../../../types/case'
import type { Instant } from '../../../types/time'
import { call } from '../../lib/call'
import { sayStart } from '../../lib/when'
import { Card, Section } from '../../ui/Card'
import { Choice } from '../../ui/Choice'
import { Field } from '../../ui/Field'
import { Notice } from '../../ui/Notice'
import { TextArea } from '../../ui/TextArea'
import { Act } from './Act'
import { useStep } from './useCase'

const STATUS = { open: '要核实', upheld: '属实', dismissed: '不属实' } as const
type Row = NonNullable<CaseView['inner']>['objections'][number]

/** What was objected, for the centre alone. */
export function Objections({ view, now }: { view: CaseView; now: Instant }) {
  const list = view.inner?.objections ?? []
  if (list.length === 0) return null
  return (
    <Section title='公示中的反映'>
      {list.map((row) => (
        <Card key={row.id}>
          <View className='strong'>{STATUS[row.status]}</View>
          <View className='prose'>{row.words}</View>
          <View className='muted'>
            {sayStart(row.at, now)}，{row.phone ?? '没有留电话'}，同一人共反映 {row.ofSame} 次
          </View>
          {row.outcome && <View>公布的结果：{row.outcome}</View>}
          {row.status === 'open' && <Settle row={row} />}
        </Card>
      ))}
    </Section>
  )
}

const RESULT = [
  { value: 'dismissed', words: '不属实，继续公示' },
  { value: 'upheld', words: '属实，不再评' },
] as const

function Settle({ row }: { row: Row }) {
  const [result, setResult] = useState<'dismissed' | 'upheld' | null>(null)
  const [outcome, setOutcome] = useState('')
  const [why, setWhy] = useState('')
  const settle = useStep((wish: { upheld: boolean; outcome: string }, idempotencyKey) =>
    call('case', 'settleObjection', { objectionId: row.id, ...wish }, { idempotencyKey }),
  )
  const who = useStep((said: string, idempotencyKey) =>
    call('case', 'objector', { objectionId: row.id, why: said }, { idempotencyKey }),
  )
  const person = who.data as { name: string | null; phone: string | null } | undefined
  return (
    <View>
      {person && (
        <Notice>{[person.name, person.phone].filter(Boolean).join('，') || '没有留姓名、电话'}</Notice>
      )}
      <Act
        words='看反映人（会记下来）'
        folded
        ready={why.trim() !== ''}
        busy={who.isPending}
        error={who.error}
        onDo={() => who.mutate(why.trim())}
      >
        <Field name='为什么要看' value={why} placeholder='写一句' maxlength={100} onInput={setWhy} />
      </Act>
      <Act
        words='公布核实结果'
        ready={result !== null && outcome.trim() !== ''}
        busy={settle.isPending}
        error={settle.error}
        onDo={() => settle.mutate({ upheld: result === 'upheld', outcome: outcome.trim() })}
      >
        <Choice name='结果' options={RESULT} chosen={result} onChoose={setResult} />
        <TextArea
          name='公布的话'
          why='大家都看得到，不能写是谁反映的'
          value={outcome}
          placeholder='核实了什么'
          maxlength={200}
          onInput={setOutcome}
        />
      </Act>
    </View>
  )
}
