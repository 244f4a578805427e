import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Report } from '../../../types/feedback'
import { Choice } from '../../ui/Choice'
import { ErrorView } from '../../ui/ErrorView'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { TextArea } from '../../ui/TextArea'
import { READY } from './saying'
import { useAnswer } from './useQueue'

const WORDS_MAX = 300

/** The words that the person will read. */
export function AnswerForm({ report, onClose }: { report: Report; onClose: () => void }) {
  const [words, setWords] = useState('')
  const answer = useAnswer()
  const send = () => answer.mutate({ reportId: report.id, words: words.trim() }, { onSuccess: onClose })
  return (
    <View className='reply'>
      <View className='reply__ready'>
        <Choice
          name='常用答复'
          options={READY[report.kind].map((ready) => ({ value: ready, words: ready }))}
          chosen={words}
          onChoose={setWords}
        />
      </View>
      <TextArea
        name='怎么答复'
        why='提出的人会看到，落款是单位，不写您的名字。'
        value={words}
        placeholder='查了什么、办了什么、以后怎样'
        maxlength={WORDS_MAX}
        onInput={setWords}
      />
      <View className='reply__gap' />
      {answer.error && <ErrorView error={answer.error} />}
      <PrimaryButton
        words={answer.isPending ? '正在发…' : words.trim() ? '发出答复' : '先写答复'}
        busy={answer.isPending || words.trim() === ''}
        onTap={send}
      />
      <PrimaryButton words='先不答' quiet onTap={onClose} />
    </View>
  )
}
