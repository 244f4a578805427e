import { View } from '@tarojs/components'
import { announced } from '../../ui/announced'
import { Footer } from '../../ui/Footer'
import { PrimaryButton } from '../../ui/PrimaryButton'
import type { Safety } from './saver'
import './HandInFooter.scss'

interface HandInFooterProps {
  safety: Safety
  words: string
  busy: boolean
  onTap: () => void
}

const SAID: Record<Safety, string> = {
  saved: '已保存',
  saving: '正在保存…',
  phone: '没网，先存在手机上；有网了自动交上去',
  refused: '没有存上去，写的内容还在手机上',
}

/** What will happen on the press, and whether the words are safe. */
export function HandInFooter({ safety, words, busy, onTap }: HandInFooterProps) {
  return (
    <Footer>
      <View className={`handin__safety handin__safety--${safety}`} {...announced}>
        {SAID[safety]}
      </View>
      <PrimaryButton words={busy ? '正在提交…' : words} busy={busy} onTap={onTap} />
    </Footer>
  )
}
