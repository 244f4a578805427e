import { Input, View } from '@tarojs/components'
import './Field.scss'

interface FieldProps {
  name: string
  /** Why we ask, in one sentence. */
  why?: string
  value: string
  placeholder: string
  type?: 'text' | 'number'
  maxlength: number
  onInput: (value: string) => void
  onConfirm?: () => void
}

/** One thing to write, with the reason for asking beside it. */
export function Field({
  name,
  why,
  value,
  placeholder,
  type = 'text',
  maxlength,
  onInput,
  onConfirm,
}: FieldProps) {
  return (
    <View className='field'>
      <View className='field__name'>{name}</View>
      {why && <View className='field__why'>{why}</View>}
      <Input
        className='field__input'
        type={type}
        value={value}
        placeholder={placeholder}
        placeholderClass='field__hint'
        maxlength={maxlength}
        aria-label={name}
        onInput={(event) => onInput(event.detail.value)}
        onConfirm={onConfirm}
      />
    </View>
  )
}
