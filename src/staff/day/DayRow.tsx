import { View } from '@tarojs/components'
import { county } from '../../../config/county/current'
import { addMinutes } from '../../../domain/day'
import type { DayLine } from '../../../types/day'
import type { Instant } from '../../../types/time'
import { categoryOf } from '../../lib/county'
import { sayWhen } from '../../lib/when'
import { Seal } from '../../ui/Seal'
import { Tap } from '../../ui/Tap'
import './DayRow.scss'

interface DayRowProps {
  line: DayLine
  now: Instant
  /** Whether it says whose activity it is; a station knows. */
  showsPlace: boolean
  /** What it waits for, when it does. */
  asked: string | null
  /** Null where this person does not keep the door. */
  onDoor: (() => void) | null
  onRoster: () => void
  onOutcome: () => void
}

/** An activity with the things that staff do about it on the day. */
export function DayRow({ line, now, showsPlace, asked, onDoor, onRoster, onOutcome }: DayRowProps) {
  const { seal, tone, name } = categoryOf(line.category)
  const off = line.status === 'cancelled'
  const records = !off && now >= line.startsAt
  const settled = line.settledAt !== null
  const { minutesBefore } = county.booking.arrival
  const door = !off && line.booked !== null && !settled && now >= addMinutes(line.startsAt, -minutesBefore)
  // Who booked what is off still has to be told.
  const ways = records || line.booked !== null
  return (
    <View className='dayrow'>
      <View className='dayrow__head'>
        <Seal seal={seal} tone={tone} name={name} small />
        <View className='dayrow__said'>
          <View className='dayrow__title'>{line.title}</View>
          <View>{sayWhen(line.startsAt, line.endsAt, now)}</View>
          <View className='muted'>
            {showsPlace ? `${line.organiserName} · ` : ''}
            {line.placeName}
          </View>
          <View className={`dayrow__state${asked ? ' dayrow__state--asked' : ''}`}>
            {off ? '已取消' : (asked ?? stateOf(line))}
          </View>
        </View>
      </View>
      {ways && (
        <View className='dayrow__ways'>
          {door && onDoor && (
            <Tap
              className='dayrow__way dayrow__way--main'
              role='link'
              label={`${line.title}，签到`}
              onTap={onDoor}
            >
              签到
            </Tap>
          )}
          {line.booked !== null && (
            <Tap className='dayrow__way' role='link' label={`${line.title}，名单`} onTap={onRoster}>
              名单
            </Tap>
          )}
          {records && (
            <Tap
              className='dayrow__way dayrow__way--main'
              role='link'
              label={`${line.title}，${settled ? '看结果' : '登记结果'}`}
              onTap={onOutcome}
            >
              {settled ? '看结果' : '登记结果'}
            </Tap>
          )}
        </View>
      )}
    </View>
  )
}

function stateOf({ settledAt, recorded, booked, capacity }: DayLine): string {
  if (settledAt) return '已结清'
  if (recorded) return '数字登记了，还没有结清'
  return booked === null ? '不用预约，直接来' : `约了 ${booked} 人，共 ${capacity} 个座位`
}
