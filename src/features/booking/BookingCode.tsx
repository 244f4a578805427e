import { View } from '@tarojs/components'
import { named } from '../../ui/named'
import './BookingCode.scss'

/** The code in figures that can be read at arm's length. */
export function BookingCode({ code, partySize }: { code: string; partySize: number }) {
  return (
    <View className='code'>
      <View className='code__words'>预约码 · {partySize} 个座位</View>
      <View className='code__figures' {...named(`预约码 ${[...code].join(' ')}`, 'text')}>
        {code}
      </View>
    </View>
  )
}
