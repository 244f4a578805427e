import { View } from '@tarojs/components'
import type { StationLine } from '../../../types/station'
import { spoken } from '../../ui/spoken'
import { Tap } from '../../ui/Tap'
import './StationList.scss'

const KINDS = { county: '中心', town: '分中心', village: '站' } as const

interface StationListProps {
  stations: readonly StationLine[]
  onChoose: (id: string) => void
}

/** Stations to choose from; the town stands beside each name, because names occur more than once. */
export function StationList({ stations, onChoose }: StationListProps) {
  return (
    <View className='lines'>
      {stations.map(({ id, name, level, townName, number }) => (
        <Tap
          key={id}
          className='lines__one'
          inOne={spoken(name, `${townName ?? `实践${KINDS[level]}`} · ${number}`)}
          role='link'
          onTap={() => onChoose(id)}
        >
          <View className='lines__name'>{name}</View>
          <View className='lines__aside'>
            {townName ?? `实践${KINDS[level]}`} · {number}
          </View>
        </Tap>
      ))}
    </View>
  )
}
