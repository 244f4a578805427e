import { View } from '@tarojs/components'
import type { SeriesLine } from '../../../types/series'
import type { Day } from '../../../types/time'
import { goTo } from '../../lib/go'
import { Card } from '../../ui/Card'
import { Empty } from '../../ui/Empty'
import { spoken } from '../../ui/spoken'
import { Tap } from '../../ui/Tap'
import { staffPaths } from '../lib/go'
import { sayRhythm, sayStatus } from './saying'

export function SeriesList({ series, today }: { series: readonly SeriesLine[]; today: Day }) {
  if (series.length === 0) {
    return <Empty words='还没有每周固定办的活动。打开一个已经上牌子的活动，点“每周都办”就行。' />
  }
  return (
    <View>
      {series.map((one) => (
        <Tap
          key={one.id}
          inOne={spoken(one.title, sayRhythm(one.rhythm, today), sayStatus(one.status))}
          onTap={() => goTo(staffPaths.series({ id: one.id }))}
        >
          <Card>
            <View className='strong'>{one.title}</View>
            <View>{sayRhythm(one.rhythm, today)}</View>
            <View className='muted'>{sayStatus(one.status)}</View>
          </Card>
        </Tap>
      ))}
    </View>
  )
}
