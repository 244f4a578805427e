import { Textarea, View } from '@tarojs/components'
import { Asked, type AskedProps } from './Asked'
import './TextArea.scss'

interface TextAreaProps extends AskedProps {
  value: string
  placeholder: string
  maxlength: number
  onInput: (value: string) => void
}

/** Several lines to write; grows with them, and counts when the end is near. */
export function TextArea({ name, why, value, placeholder, maxlength, onInput }: TextAreaProps) {
  const left = maxlength - value.length
  return (
    <Asked name={name} why={why}>
      <Textarea
        className='textarea'
        value={value}
        placeholder={placeholder}
        placeholderClass='textarea__hint'
        maxlength={maxlength}
        autoHeight
        cursorSpacing={120}
        aria-label={name}
        onInput={(event) => onInput(event.detail.value)}
      />
      {left <= 50 && <View className='textarea__left'>还能写 {left} 个字</View>}
    </Asked>
  )
}
