import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { headed, named, unsaid } from './named'
import { PrimaryButton } from './PrimaryButton'
import { useHeldFocus } from './useHeldFocus'
import './Dialog.scss'

interface DialogProps {
  title: string
  words: string
  confirm: string
  refuse: string
  busy?: boolean
  onConfirm: () => void
  onRefuse: () => void
}

/**
 * Asks once more before something that cannot simply be taken back; children are what else may be said with it. Our
 * own, so that it grows with large mode.
 */
export function Dialog({
  title,
  words,
  confirm,
  refuse,
  busy,
  onConfirm,
  onRefuse,
  children,
}: PropsWithChildren<DialogProps>) {
  return (
    <View className='dialog' catchMove>
      <View className='dialog__shade' onClick={onRefuse} {...unsaid} />
      <View className='dialog__sheet' {...named(title, 'dialog')} {...useHeldFocus(onRefuse)}>
        <View className='title' {...headed(2)}>
          {title}
        </View>
        <View className='dialog__words'>{words}</View>
        {children && <View className='dialog__more'>{children}</View>}
        <PrimaryButton words={confirm} busy={busy} onTap={onConfirm} />
        <PrimaryButton words={refuse} quiet onTap={onRefuse} />
      </View>
    </View>
  )
}
