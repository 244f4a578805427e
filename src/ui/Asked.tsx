import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import './Asked.scss'

export interface AskedProps {
  name: string
  /** Why we ask or what it does, in one sentence. */
  why?: string
}

/** One thing to fill in: its name, the reason for asking, and the control. */
export function Asked({ name, why, children }: PropsWithChildren<AskedProps>) {
  return (
    <View className='asked'>
      <View className='asked__name'>{name}</View>
      {why && <View className='asked__why'>{why}</View>}
      {children}
    </View>
  )
}
