import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { named } from './named'

const IN_BROWSER = process.env.TARO_ENV === 'h5'

interface TapProps {
  className?: string
  /** What a screen reader says when the visible words are not enough; it contains them as they stand. */
  label?: string
  /**
   * Several visible lines in one sentence: the readers of phones stop at each line in WeChat otherwise. A browser
   * reads the lines themselves.
   */
  inOne?: string
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
  inOne,
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
      {...named(label ?? (IN_BROWSER ? undefined : inOne), role)}
      {...(disabled ? { 'aria-disabled': 'true' } : {})}
      {...browserOnly(press, chosen)}
    >
      {children}
    </View>
  )
}

function browserOnly(press: () => void, chosen?: boolean): object {
  if (!IN_BROWSER) return {}
  const onKeyDown = (event: { key: string; preventDefault: () => void }) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    press()
  }
  return { onKeyDown, ...(chosen === undefined ? {} : { 'aria-pressed': String(chosen) }) }
}
