import { View } from '@tarojs/components'
import type { Category } from '../../types/county'
import './Seal.scss'

interface SealProps {
  seal: string
  tone: Category['tone']
  /** Carved out (white on colour) or in relief (colour on white). */
  relief?: boolean
  small?: boolean
}

/** A seal stamp 印章: one character in a rounded square. The words beside it carry the meaning for screen readers. */
export function Seal({ seal, tone, relief, small }: SealProps) {
  const looks = `seal seal--${tone}${relief ? ' seal--relief' : ''}${small ? ' seal--small' : ''}`
  return <View className={looks}>{seal}</View>
}
