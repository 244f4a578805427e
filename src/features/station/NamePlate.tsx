import { View } from '@tarojs/components'
import { county } from '../../../config/county/current'
import type { Station } from '../../../types/station'
import { headed } from '../../ui/named'
import './NamePlate.scss'

/** The station's name as its enamel sign shows it. */
export function NamePlate({ station }: { station: Station }) {
  const title = station.fullName.slice(station.fullName.indexOf('新时代'))
  return (
    <View className='plate'>
      <View className='plate__inner'>
        <View className='plate__town'>{station.townName ?? county.slogan}</View>
        <View className={`plate__name${station.name.length > 9 ? ' plate__name--long' : ''}`} {...headed(1)}>
          {station.name}
        </View>
        <View className='plate__title'>{title}</View>
      </View>
      <View className='plate__number'>站牌编号 {station.number}</View>
    </View>
  )
}
