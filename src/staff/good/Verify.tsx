import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Opinion, Witness } from '../../../types/case'
import { call } from '../../lib/call'
import { Choice } from '../../ui/Choice'
import { Field } from '../../ui/Field'
import { Switch } from '../../ui/Switch'
import { TextArea } from '../../ui/TextArea'
import { Act } from './Act'
import { type StepProps, useStep } from './useCase'
import { Witnesses, whole } from './Witnesses'

const OPINIONS: readonly { value: Opinion; words: string }[] = [
  { value: 'for', words: '属实，支持' },
  { value: 'against', words: '不支持' },
]

interface Said {
  opinion: Opinion
  words: string
  witnesses: Witness[]
  noRelative: boolean
}

function useSaid() {
  const [said, setSaid] = useState<Said>({ opinion: 'for', words: '', witnesses: [], noRelative: false })
  return { said, put: (patch: Partial<Said>) => setSaid((now) => ({ ...now, ...patch })) }
}

/** What the village found out; against goes up like for. */
export function Verify({ view }: StepProps) {
  const { said, put } = useSaid()
  const verify = useStep((wish: Said, idempotencyKey) =>
    call(
      'case',
      'verify',
      { caseId: view.id, ...wish, witnesses: whole(wish.witnesses) },
      { idempotencyKey },
    ),
  )
  return (
    <Act
      words='写好核实意见，交到镇街'
      ready={said.words.trim() !== ''}
      busy={verify.isPending}
      error={verify.error}
      onDo={() => verify.mutate(said)}
    >
      <Choice
        name='核实意见'
        options={OPINIONS}
        chosen={said.opinion}
        onChoose={(opinion) => put({ opinion })}
      />
      <Rest said={said} put={put} />
    </Act>
  )
}

/** What the town thinks of it. */
export function ReviewTown({ view }: StepProps) {
  const { said, put } = useSaid()
  const [why, setWhy] = useState('')
  const review = useStep(({ words, witnesses, noRelative }: Said, idempotencyKey) =>
    call(
      'case',
      'review',
      { caseId: view.id, words, witnesses: whole(witnesses), noRelative },
      { idempotencyKey },
    ),
  )
  const back = useStep((said: string, idempotencyKey) =>
    call('case', 'sendBack', { caseId: view.id, why: said }, { idempotencyKey }),
  )
  return (
    <View>
      <Act
        words='写好镇街意见，往上报'
        ready={said.words.trim() !== ''}
        busy={review.isPending}
        error={review.error}
        onDo={() => review.mutate(said)}
      >
        <Rest said={said} put={put} />
      </Act>
      <Act
        words='退回村里再核实'
        folded
        ready={why.trim() !== ''}
        busy={back.isPending}
        error={back.error}
        onDo={() => back.mutate(why.trim())}
      >
        <Field name='哪里要再核实' value={why} placeholder='写一句' maxlength={100} onInput={setWhy} />
      </Act>
    </View>
  )
}

function Rest({ said, put }: { said: Said; put: (patch: Partial<Said>) => void }) {
  return (
    <View>
      <TextArea
        name='怎么核实的'
        value={said.words}
        placeholder='找了谁、看了什么'
        maxlength={500}
        onInput={(words) => put({ words })}
      />
      <Witnesses list={said.witnesses} onChange={(witnesses) => put({ witnesses })} />
      <Switch
        name='我不是他的亲属，也没有利害关系'
        on={said.noRelative}
        onTurn={(noRelative) => put({ noRelative })}
      />
    </View>
  )
}
