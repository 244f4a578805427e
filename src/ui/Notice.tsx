import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { announced } from './announced'
import './Notice.scss'

/** Something to know before reading on. */
export function Notice({ done, children }: PropsWithChildren<{ done?: boolean }>) {
  return (
    <View className={`notice${done ? ' notice--done' : ''}`} {...announced}>
      {children}
    </View>
  )
}
