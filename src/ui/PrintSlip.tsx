import { View } from '@tarojs/components'
import { PrimaryButton } from './PrimaryButton'

/** How a slip comes onto paper: printed in a browser, by hand everywhere. */
export function PrintSlip() {
  const prints = process.env.TARO_ENV === 'h5'
  return (
    <View className='printslip no-print'>
      <View>请抄在纸上给参加的人：凭条号、日子、地点、电话。</View>
      {prints && <PrimaryButton words='打印凭条' quiet onTap={() => window.print()} />}
    </View>
  )
}
