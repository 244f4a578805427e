import { View } from '@tarojs/components'
import type { Station, Venue } from '../../../types/station'
import { dial } from '../../lib/phone'
import { Card } from '../../ui/Card'
import { Fact } from '../../ui/Fact'
import { PrimaryButton } from '../../ui/PrimaryButton'

const sayVenue = ({ name, capacity, access }: Venue) =>
  [name, capacity === null ? null : `可容 ${capacity} 人`, access].filter(Boolean).join(' · ')

/** Where the station is, when someone is there, and one tap to call them. */
export function StationFacts({ station }: { station: Station }) {
  const { phone, dutyPerson } = station
  return (
    <Card>
      <Fact name='值班人'>{dutyPerson}</Fact>
      <Fact name='办公时间'>{station.officeHours}</Fact>
      <Fact name='办公室'>{station.office}</Fact>
      <Fact name='怎么走'>{station.route}</Fact>
      <Fact name='活动场地'>
        {station.venues.length === 0
          ? null
          : station.venues.map((venue) => <View key={venue.name}>{sayVenue(venue)}</View>)}
      </Fact>
      <Fact name='电话'>{phone}</Fact>
      {phone && <PrimaryButton words='打电话给本站' onTap={() => dial(phone)} />}
    </Card>
  )
}
