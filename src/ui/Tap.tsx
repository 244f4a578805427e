import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { named } from './named'

interface TapProps {
  className?: string
  /** What a screen reader says when the visible words are not enough. */
  label?: string
  role?: 'button' | 'link'
  /** Whether this one of several choices is taken. */
  chosen?: boolean
  disabled?: boolean
  onTap: () => void
}

/** Anything that can be pressed: by finger, by keyboard in a browser, by screen reader. */
export function Tap({
  className,
  label,
  role = 'button',
  chosen,
  disabled,
  onTap,
  children,
}: PropsWithChildren<TapProps>) {
  const press = () => {
    if (!disabled) onTap()
  }
  return (
    <View
      className={className}
      hoverClass='pressed'
      onClick={press}
      {...named(label, role)}
      {...browserOnly(press, chosen, disabled)}
    >
      {children}
    </View>
  )
}

function browserOnly(press: () => void, chosen?: boolean, disabled?: boolean): object {
  if (process.env.TARO_ENV !== 'h5') return {}
  const onKeyDown = (event: { key: string; preventDefault: () => void }) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    press()
  }
  return {
    onKeyDown,
    ...(chosen === undefined ? {} : { 'aria-pressed': String(chosen) }),
    ...(disabled ? { 'aria-disabled': 'true' } : {}),
  }
}
