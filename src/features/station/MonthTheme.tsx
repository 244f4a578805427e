import { View } from '@tarojs/components'
import type { Theme } from '../../../types/station'
import './MonthTheme.scss'

/** 月月有主题: the month's leaf of the calendar. */
export function MonthTheme({ theme }: { theme: Theme }) {
  return (
    <View className='theme'>
      <View className='theme__month'>{theme.month}月</View>
      <View className='theme__said'>
        <View className='theme__title'>{theme.title}</View>
        <View>{theme.words}</View>
      </View>
    </View>
  )
}
