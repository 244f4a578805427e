import { View } from '@tarojs/components'
import { county } from '../../../config/county/current'
import { Seal } from '../../ui/Seal'
import { spoken } from '../../ui/spoken'
import { Tap } from '../../ui/Tap'
import './CategoryGrid.scss'

interface CategoryGridProps {
  counts: Readonly<Record<string, number>>
  onOpen: (category: string) => void
}

/** 讲评帮乐庆 and x with how much of each there is. */
export function CategoryGrid({ counts, onOpen }: CategoryGridProps) {
  return (
    <View className='kinds'>
      {county.categories.map(({ id, seal, name, tone }) => (
        <Tap
          key={id}
          className='kinds__one'
          inOne={spoken(seal, name, counts[id] ? `${counts[id]} 场` : '暂无')}
          onTap={() => onOpen(id)}
        >
          <Seal seal={seal} tone={tone} />
          <View className='kinds__said'>
            <View className='kinds__name'>{name}</View>
            <View className='kinds__count'>{counts[id] ? `${counts[id]} 场` : '暂无'}</View>
          </View>
        </Tap>
      ))}
    </View>
  )
}
