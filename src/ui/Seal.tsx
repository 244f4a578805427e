import { View } from '@tarojs/components'
import type { Category } from '../../types/county'
import { named, unsaid } from './named'
import './Seal.scss'

interface SealProps {
  seal: string
  tone: Category['tone']
  /** Carved out (white on colour) or in relief (colour on white). */
  relief?: boolean
  small?: boolean
  /** The category's name, where no words beside the seal say it. */
  name?: string
}

/** A seal stamp 印章: one character in a rounded square. Screen readers hear its name, or the words beside it. */
export function Seal({ seal, tone, relief, small, name }: SealProps) {
  const looks = `seal seal--${tone}${relief ? ' seal--relief' : ''}${small ? ' seal--small' : ''}`
  return (
    <View className={looks} {...(name ? named(name, 'img') : unsaid)}>
      {seal}
    </View>
  )
}
