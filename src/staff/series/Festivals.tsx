import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { sayDay } from '../../../domain/day'
import type { Day } from '../../../types/time'
import { call } from '../../lib/call'
import { Section } from '../../ui/Card'

/** The festivals of the next two months, to plan 庆 for. */
export function Festivals({ today }: { today: Day }) {
  const found = useQuery({
    queryKey: ['staff', 'festivals', today],
    queryFn: () => call('series', 'festivals', {}),
  })
  const festivals = found.data?.festivals ?? []
  if (festivals.length === 0) return null
  return (
    <Section title='快到的节日' aside='早点准备'>
      {festivals.slice(0, 4).map(({ id, name, on }) => (
        <View key={`${id}${on}`}>
          {sayDay(on, today)} {name}
        </View>
      ))}
    </Section>
  )
}
