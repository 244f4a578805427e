import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { headed } from './named'

/** What a page is about: its first heading, once on every page. */
export function Title({ className = '', children }: PropsWithChildren<{ className?: string }>) {
  return (
    <View className={`title ${className}`.trim()} {...headed(1)}>
      {children}
    </View>
  )
}
