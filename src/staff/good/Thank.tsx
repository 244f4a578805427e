import { useState } from 'react'
import type { Thanks } from '../../../types/case'
import { call } from '../../lib/call'
import { Choice } from '../../ui/Choice'
import { TextArea } from '../../ui/TextArea'
import { Act } from './Act'
import { type StepProps, useStep } from './useCase'

const HOW: readonly { value: Thanks; words: string }[] = [
  { value: 'visit', words: '上门看望' },
  { value: 'letter', words: '写感谢信' },
  { value: 'flowers', words: '送一束花' },
]

/** A private thank-you is a full outcome. */
export function Thank({ view }: StepProps) {
  const [how, setHow] = useState<Thanks | null>(null)
  const [words, setWords] = useState('')
  const thank = useStep((wish: { how: Thanks; words: string }, idempotencyKey) =>
    call('case', 'thank', { caseId: view.id, ...wish }, { idempotencyKey }),
  )
  return (
    <Act
      words='记下怎么感谢的'
      ready={how !== null && words.trim() !== ''}
      busy={thank.isPending}
      error={thank.error}
      onDo={() => how && thank.mutate({ how, words: words.trim() })}
    >
      <Choice name='怎么感谢' options={HOW} chosen={how} onChoose={setHow} />
      <TextArea
        name='写一句'
        value={words}
        placeholder='什么时候、谁去的'
        maxlength={200}
        onInput={setWords}
      />
    </Act>
  )
}
