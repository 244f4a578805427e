import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import './Empty.scss'

/** Nothing here, and what to do about it. */
export function Empty({ words, children }: PropsWithChildren<{ words: string }>) {
  return (
    <View className='empty'>
      <View className='empty__words'>{words}</View>
      {children}
    </View>
  )
}
