import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import './Footer.scss'

/** Holds the main action in thumb reach, over the end of the page; what kept it from being done is said right above it. */
export function Footer({ children }: PropsWithChildren) {
  return <View className='footer no-print'>{children}</View>
}
