import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { named, unsaid } from './named'
import './PickBox.scss'

interface PickBoxProps {
  name: string
  /** What is picked now; null while nothing is. */
  said: string | null
  placeholder: string
}

/**
 * The box of a picker: shows what is picked and says that it opens a list. In a browser its child is the browser's
 * own control, which lies over the box and is what the keyboard and the screen reader meet.
 */
export function PickBox({ name, said, placeholder, children }: PropsWithChildren<PickBoxProps>) {
  const meets = children ? {} : named(`${name}：${said ?? placeholder}，点按选择`, 'button')
  return (
    <View className='pickbox' hoverClass='pressed' {...meets}>
      <View
        className={said === null ? 'pickbox__said pickbox__said--none' : 'pickbox__said'}
        {...(children ? unsaid : {})}
      >
        {said ?? placeholder}
      </View>
      <View className='pickbox__mark' {...unsaid}>
        选 ▾
      </View>
      {children}
    </View>
  )
}
