import type { TextProps } from '@tarojs/components'
import { createElement } from 'react'

/** Words within a line, in a browser. */
export function Text({ className, ...rest }: TextProps) {
  return createElement('taro-text-core', { ...rest, class: className })
}
