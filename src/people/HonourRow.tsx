import { Image, View } from '@tarojs/components'
import type { HonourCard } from '../../types/honour'
import { goTo, paths } from '../lib/go'
import { pictured } from '../ui/named'
import { spoken } from '../ui/spoken'
import { Tap } from '../ui/Tap'
import { categoryName } from './words'
import './HonourRow.scss'

/** One honour of the wall. */
export function HonourRow({ honour }: { honour: HonourCard }) {
  const { name, alias, title, year, category, place, deed, photo } = honour
  const about = [`${year} 年`, title, categoryName(category)].filter(Boolean).join(' · ')
  return (
    <Tap
      className='honourrow'
      inOne={spoken(`${name}${alias ? '（化名）' : ''}`, about, place, deed)}
      role='link'
      onTap={() => goTo(paths.honour(honour.id))}
    >
      {photo && <Image className='honourrow__photo' src={photo} mode='aspectFill' {...pictured('')} />}
      <View compileMode className='honourrow__words'>
        <View className='honourrow__name'>
          {name}
          {alias && '（化名）'}
        </View>
        <View className='honourrow__about'>{about}</View>
        {place && <View className='honourrow__about'>{place}</View>}
        {deed && <View>{deed}</View>}
      </View>
    </Tap>
  )
}
