import { View } from '@tarojs/components'
import { Card, Section } from '../../ui/Card'
import { Fact } from '../../ui/Fact'
import type { Upkeep } from './useUpkeep'

/** The profile for who may look and not change. */
export function Profile({ station }: { station: Upkeep }) {
  return (
    <Section title='资料'>
      <Card>
        <Fact name='值班人'>{station.dutyPerson}</Fact>
        <Fact name='电话'>{station.phone}</Fact>
        <Fact name='办公时间'>{station.officeHours}</Fact>
        <Fact name='办公室'>{station.office}</Fact>
        <Fact name='怎么走'>{station.route}</Fact>
        <Fact name='场地'>
          {station.venues.length === 0
            ? null
            : station.venues.map(({ name }) => <View key={name}>{name}</View>)}
        </Fact>
      </Card>
      <View className='muted upkeep__gap'>要改资料，请找管这个站的人。</View>
    </Section>
  )
}
