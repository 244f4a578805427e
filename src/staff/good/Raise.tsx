import { useState } from 'react'
import { dayOf } from '../../../domain/day'
import type { LadderLevel, StaffHonour } from '../../../types/honour'
import { call } from '../../lib/call'
import { useNow } from '../../lib/clock'
import { useAct } from '../../lib/useAct'
import { Choice } from '../../ui/Choice'
import { Field } from '../../ui/Field'
import { PickDay } from '../../ui/PickDay'
import { Act } from './Act'

const LEVELS: readonly { value: LadderLevel; words: string }[] = [
  { value: 'city', words: '泰安市' },
  { value: 'province', words: '山东省' },
  { value: 'national', words: '全国' },
]
const KINDS = [
  { value: 'goodPerson', words: '好人' },
  { value: 'moralModel', words: '道德模范' },
] as const

/** The same person was honoured higher up, as a source says. */
export function Raise({ honour }: { honour: StaffHonour }) {
  const today = dayOf(useNow())
  const [level, setLevel] = useState<LadderLevel | null>(null)
  const [kind, setKind] = useState<'goodPerson' | 'moralModel'>('goodPerson')
  const [givenOn, setOn] = useState('')
  const [source, setSource] = useState('')
  const raise = useAct(
    (
      wish: { level: LadderLevel; kind: 'goodPerson' | 'moralModel'; givenOn: string; source: string },
      idempotencyKey,
    ) =>
      call(
        'honour',
        'raise',
        { honourId: honour.id, ...wish, year: Number(wish.givenOn.slice(0, 4)) },
        { idempotencyKey },
      ),
    [['staffHonours']],
  )
  return (
    <Act
      words='登记上一级荣誉'
      folded
      ready={level !== null && givenOn !== '' && source.trim() !== ''}
      busy={raise.isPending}
      error={raise.error}
      onDo={() => level && raise.mutate({ level, kind, givenOn, source: source.trim() })}
    >
      <Choice name='级别' options={LEVELS} chosen={level} onChoose={setLevel} />
      <Choice name='哪一种' options={KINDS} chosen={kind} onChoose={setKind} />
      <PickDay name='授予日期' day={givenOn || null} today={today} to={today} onPick={setOn} />
      <Field
        name='出处'
        value={source}
        placeholder='例如：文件号、公布的报道'
        maxlength={60}
        onInput={setSource}
      />
    </Act>
  )
}
