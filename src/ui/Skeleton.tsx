import { View } from '@tarojs/components'
import { named } from './named'
import './Skeleton.scss'

/** Keeps the place of rows that are on their way. */
export function Skeleton({ rows = 4 }: { rows?: number }) {
  return (
    <View className='skeleton' {...named('正在打开', 'status')}>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike
        <View key={row} className='skeleton__row' />
      ))}
    </View>
  )
}
