import { View } from '@tarojs/components'
import type { SignLine } from '../../../types/sign'
import type { Instant } from '../../../types/time'
import { goTo } from '../../lib/go'
import { spoken } from '../../ui/spoken'
import { Tap } from '../../ui/Tap'
import { staffPaths } from '../lib/go'
import { placeOf, STATES, sayScanned } from './saying'
import './PlateRow.scss'

/** One plate: its number and place, how it is, when it was last scanned. */
export function PlateRow({ sign, now }: { sign: SignLine; now: Instant }) {
  const scanned = sayScanned(sign, now)
  const said = [sign.number, placeOf(sign), STATES[sign.state], sign.damagedNote, scanned]
  return (
    <Tap
      className='platerow'
      role='link'
      inOne={spoken(...said)}
      onTap={() => goTo(staffPaths.sign(sign.code))}
    >
      <View className='platerow__number'>{sign.number}</View>
      <View className='platerow__said'>
        <View className='platerow__place'>{placeOf(sign)}</View>
        <View className={`platerow__state platerow__state--${sign.state}`}>{STATES[sign.state]}</View>
        {sign.damagedNote && <View className='platerow__note'>{sign.damagedNote}</View>}
        {scanned && <View className='platerow__scanned'>{scanned}</View>}
      </View>
    </Tap>
  )
}
