import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../lib/call'
import { Field } from '../../ui/Field'
import { Select } from '../../ui/Select'
import { Act } from './Act'
import { type StepProps, useStep } from './useCase'

/** Two cases about one person become one; and come apart again as they were. */
export function Merge({ view }: StepProps) {
  const { id: caseId, status } = view
  const [intoId, setInto] = useState<string | null>(null)
  const [why, setWhy] = useState('')
  const list = useQuery({
    queryKey: ['cases', 'running'],
    queryFn: () => call('case', 'list', { which: 'running' }),
    enabled: status === 'collecting',
  })
  const others = (list.data?.cases ?? [])
    .filter(({ id }) => id !== caseId)
    .map(({ id, name, stationName }) => ({ value: id, words: `${name}，${stationName}` }))
  const merge = useStep((wish: { intoId: string; why: string }, idempotencyKey) =>
    call('case', 'merge', { caseId, ...wish }, { idempotencyKey }),
  )
  const unmerge = useStep((said: string, idempotencyKey) =>
    call('case', 'unmerge', { caseId, why: said }, { idempotencyKey }),
  )
  const field = (
    <Field name='写一句' value={why} placeholder='怎么看出来的' maxlength={100} onInput={setWhy} />
  )
  if (status === 'merged') {
    return (
      <Act
        words='拆开，不是同一个人'
        ready={why.trim() !== ''}
        busy={unmerge.isPending}
        error={unmerge.error}
        onDo={() => unmerge.mutate(why.trim())}
      >
        {field}
      </Act>
    )
  }
  if (status !== 'collecting' || others.length === 0) return null
  return (
    <Act
      words='和别的案卷是同一个人，并过去'
      folded
      ready={intoId !== null && why.trim() !== ''}
      busy={merge.isPending}
      error={merge.error}
      onDo={() => intoId && merge.mutate({ intoId, why: why.trim() })}
    >
      <Select name='并到哪一份' options={others} chosen={intoId} onChoose={setInto} />
      {field}
    </Act>
  )
}
