import { View } from '@tarojs/components'
import { spoken } from '../../ui/spoken'
import { Tap } from '../../ui/Tap'
import './Bars.scss'

export interface Bar {
  key: string
  name: string
  value: number
  onTap: () => void
}

/** Bars with their numbers on them, in the order given: nothing here is sorted by size. */
export function Bars({ bars, unit }: { bars: readonly Bar[]; unit: string }) {
  const most = Math.max(1, ...bars.map(({ value }) => value))
  return (
    <View>
      {bars.map(({ key, name, value, onTap }) => (
        <Tap
          key={key}
          className='bars__row'
          inOne={spoken(name, `${value} ${unit}`, '看是哪些')}
          onTap={onTap}
        >
          <View className='bars__name'>{name}</View>
          <View className='bars__track'>
            <View className='bars__fill' style={{ width: `${Math.round((value / most) * 100)}%` }} />
          </View>
          <View className='bars__value'>
            {value} {unit}
          </View>
        </Tap>
      ))}
    </View>
  )
}
