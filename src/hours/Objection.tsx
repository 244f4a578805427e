import { View } from '@tarojs/components'
import { useState } from 'react'
import { ErrorView } from '../ui/ErrorView'
import { PrimaryButton } from '../ui/PrimaryButton'
import { TextArea } from '../ui/TextArea'
import { TextLink } from '../ui/TextLink'
import './Objection.scss'

interface ObjectionProps {
  /** What is pressed to begin with, and what is asked. */
  opens: string
  name: string
  placeholder: string
  busy: boolean
  error: unknown
  onSend: (words: string) => void
}

/** Says in one's own words what is wrong; staff answer with a reason. */
export function Objection({ opens, name, placeholder, busy, error, onSend }: ObjectionProps) {
  const [asking, setAsking] = useState(false)
  const [words, setWords] = useState('')
  if (!asking) return <TextLink words={opens} onTap={() => setAsking(true)} />
  return (
    <View className='objection'>
      <TextArea
        name={name}
        why='站里会核对，把结果和原因写在这里。'
        value={words}
        placeholder={placeholder}
        maxlength={100}
        onInput={(text) => setWords(text.replace(/\s*\n\s*/g, ' '))}
      />
      {Boolean(error) && <ErrorView error={error} />}
      <View className='objection__acts'>
        <PrimaryButton
          words={busy ? '正在提交…' : '请站里核对'}
          busy={busy || words.trim() === ''}
          onTap={() => onSend(words.trim())}
        />
        <PrimaryButton words='不提了' quiet onTap={() => setAsking(false)} />
      </View>
    </View>
  )
}
