import { View } from '@tarojs/components'
import { named } from '../../ui/named'
import './BookingCode.scss'

interface BookingCodeProps {
  /** What it is called: one's own, or on somebody's slip. */
  name?: string
  code: string
  partySize: number
}

/** The code in figures that can be read at arm's length. */
export function BookingCode({ name = '预约码', code, partySize }: BookingCodeProps) {
  return (
    <View className='code'>
      <View className='code__words'>
        {name} · {partySize} 个座位
      </View>
      <View className='code__figures' {...named(`${name} ${[...code].join(' ')}`, 'text')}>
        {code}
      </View>
    </View>
  )
}
