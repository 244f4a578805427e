import { View } from '@tarojs/components'
import { chooseFontSize, type FontSize } from '../lib/fontSize'
import { goBack } from '../lib/go'
import { named } from './named'
import { Tap } from './Tap'
import './ToolsRow.scss'

const IN_BROWSER = process.env.TARO_ENV === 'h5'

interface ToolsRowProps {
  size: FontSize
  canGoBack: boolean
}

/** 字号 on every page; back and print where the browser frame offers neither. */
export function ToolsRow({ size, canGoBack }: ToolsRowProps) {
  return (
    <View className='tools no-print' {...named('工具', 'banner')}>
      {IN_BROWSER && canGoBack && (
        <Tap className='tools__link' onTap={goBack}>
          ‹ 返回
        </Tap>
      )}
      <View className='tools__space' />
      {IN_BROWSER && (
        <Tap className='tools__link' onTap={() => window.print()}>
          打印
        </Tap>
      )}
      <View className='sizes'>
        <SizeChoice size='normal' current={size} words='标准' />
        <SizeChoice size='large' current={size} words='大字版' />
      </View>
    </View>
  )
}

function SizeChoice({ size, current, words }: { size: FontSize; current: FontSize; words: string }) {
  const chosen = size === current
  return (
    <Tap
      className={`sizes__one sizes__one--${size}${chosen ? ' sizes__one--chosen' : ''}`}
      label={`字号：${words}${chosen ? '，已选' : ''}`}
      chosen={chosen}
      onTap={() => chooseFontSize(size)}
    >
      {words}
    </Tap>
  )
}
