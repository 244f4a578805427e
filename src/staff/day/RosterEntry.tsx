import { View } from '@tarojs/components'
import { useState } from 'react'
import type { RosterRow } from '../../../types/day'
import { spoken } from '../../ui/spoken'
import { Tap } from '../../ui/Tap'
import { Reveal } from '../ui/Reveal'
import { ForgetGuest } from './ForgetGuest'
import './RosterEntry.scss'

interface RosterEntryProps {
  row: RosterRow
  /** Whether this person may look up whole numbers at all. */
  reveals: boolean
  /** Whether this person may erase a guest who asks for it. */
  forgets: boolean
}

/** One booking: who, how many, the code to compare, and the phone without its middle. */
export function RosterEntry({ row, reveals, forgets }: RosterEntryProps) {
  const [asking, setAsking] = useState(false)
  const { name, partySize, code, maskedPhone } = row
  return (
    <View className='guest'>
      <View className='guest__line'>
        <View className='guest__name'>{name ?? '没留姓名'}</View>
        <View className='guest__party'>{partySize} 人</View>
      </View>
      <View className='guest__line'>
        <View className='guest__code'>{code}</View>
        {maskedPhone === null && <View className='muted'>没留电话</View>}
        {maskedPhone !== null && !reveals && <View className='muted'>{maskedPhone}</View>}
        {maskedPhone !== null && reveals && (
          <Tap
            className='guest__phone'
            label={spoken(`${name ?? '这个人'}的电话`, maskedPhone, asking ? '收起' : '看号码')}
            onTap={() => setAsking(!asking)}
          >
            {maskedPhone} {asking ? '收起' : '看号码'}
          </Tap>
        )}
      </View>
      {asking && <Reveal bookingId={row.bookingId} />}
      {forgets && row.guest && name !== null && <ForgetGuest bookingId={row.bookingId} name={name} />}
    </View>
  )
}
