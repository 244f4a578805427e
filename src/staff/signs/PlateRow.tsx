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
    <Tap className='plate' role='link' inOne={spoken(...said)} onTap={() => goTo(staffPaths.sign(sign.code))}>
      <View className='plate__number'>{sign.number}</View>
      <View className='plate__said'>
        <View className='plate__place'>{placeOf(sign)}</View>
        <View className={`plate__state plate__state--${sign.state}`}>{STATES[sign.state]}</View>
        {sign.damagedNote && <View className='plate__note'>{sign.damagedNote}</View>}
        {scanned && <View className='plate__scanned'>{scanned}</View>}
      </View>
    </Tap>
  )
}
