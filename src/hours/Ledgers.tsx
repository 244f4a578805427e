import { View } from '@tarojs/components'
import type { Totals } from '../../types/hours'
import { sayHours } from '../lib/hours'
import './Ledgers.scss'

/** The two ledgers beside each other, each with what it is; there is no sum of both anywhere. */
export const Ledgers = ({ totals }: { totals: Totals }) => (
  <View className='ledgers'>
    <View className='ledgers__one'>
      <View>系统记录</View>
      <View className='ledgers__sum'>{sayHours(totals.recorded)}</View>
      <View className='ledgers__what'>活动当场签到记下的</View>
    </View>
    <View className='ledgers__one ledgers__one--entered'>
      <View>人工补录</View>
      <View className='ledgers__sum'>{sayHours(totals.entered)}</View>
      <View className='ledgers__what'>事后写上、另一级审批的</View>
    </View>
  </View>
)
