import { type ChangeEvent, createElement, type KeyboardEvent } from 'react'
import { detailOf, type Written } from './written'

interface Props extends Written {
  type?: 'text' | 'number'
  onBlur?: () => void
  onConfirm?: () => void
}

/** One line to write, in a browser. A number is digits, as on WeChat's keyboard for numbers. */
export function Input(props: Props) {
  const { className, type, value, placeholder, maxlength, onInput, onBlur, onConfirm } = props
  const number = type === 'number'
  return createElement('input', {
    type: 'text',
    ...(number ? { inputMode: 'numeric' as const } : {}),
    className,
    value,
    placeholder,
    maxLength: maxlength,
    'aria-label': props['aria-label'],
    onChange: ({ currentTarget }: ChangeEvent<HTMLInputElement>) =>
      onInput(detailOf(number ? currentTarget.value.replace(/\D/g, '') : currentTarget.value)),
    onBlur,
    // Enter also takes a word from an input method, and means nothing more then.
    onKeyDown: ({ key, nativeEvent }: KeyboardEvent) => {
      if (key === 'Enter' && !nativeEvent.isComposing) onConfirm?.()
    },
  })
}
