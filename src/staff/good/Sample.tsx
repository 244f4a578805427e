import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '../../lib/call'
import { useAct } from '../../lib/useAct'
import { Card, Section } from '../../ui/Card'
import { Field } from '../../ui/Field'
import { PrimaryButton } from '../../ui/PrimaryButton'

/** Refusals drawn by lot, looked at again by somebody else. */
export function Sample() {
  const list = useQuery({ queryKey: ['drawn'], queryFn: () => call('case', 'drawn', {}) })
  if (!list.data || list.data.refused.length === 0) return null
  return (
    <Section title='抽出来复查的退回'>
      {list.data.refused.map((one) => (
        <One key={one.id} one={one} />
      ))}
    </Section>
  )
}

interface Refused {
  kind: 'clue' | 'case'
  id: string
  name: string
  stationName: string
  about: string
  reason: string
  why: string | null
  byName: string
}

function One({ one }: { one: Refused }) {
  const [why, setWhy] = useState('')
  const judge = useAct(
    (upheld: boolean, idempotencyKey) =>
      call(
        'case',
        'judgeRefusal',
        { kind: one.kind, id: one.id, upheld, why: why.trim() },
        { idempotencyKey },
      ),
    [['drawn'], ['cases'], ['clues']],
  )
  const busy = judge.isPending || why.trim() === ''
  return (
    <Card>
      <View className='strong'>
        {one.name}，{one.stationName}
      </View>
      <View>{one.about}</View>
      <View className='muted'>
        {one.byName}退回：{one.reason}
        {one.why && `（${one.why}）`}
      </View>
      <Field name='怎么看' value={why} placeholder='写一句' maxlength={100} onInput={setWhy} />
      <PrimaryButton words='退回得对' busy={busy} onTap={() => judge.mutate(true)} />
      <PrimaryButton words='应该重办' quiet busy={busy} onTap={() => judge.mutate(false)} />
    </Card>
  )
}
