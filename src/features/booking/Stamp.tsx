import { View } from '@tarojs/components'
import './Stamp.scss'

/** The one flourish: a seal is pressed when a booking is made. */
export function Stamp() {
  return (
    <View className='stamp'>
      <View className='stamp__row'>已</View>
      <View className='stamp__row'>约</View>
    </View>
  )
}
