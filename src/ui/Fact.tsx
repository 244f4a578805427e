import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import './Fact.scss'

/** A line of facts: what it is, and what it says. Nothing is shown where nothing is known. */
export function Fact({ name, children }: PropsWithChildren<{ name: string }>) {
  if (children === null || children === undefined || children === '') return null
  return (
    <View className='fact'>
      <View className='fact__name'>{name}</View>
      <View className='fact__value'>{children}</View>
    </View>
  )
}
