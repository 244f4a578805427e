import { View } from '@tarojs/components'
import { monthGrid, monthOf } from '../../../domain/day'
import type { Day } from '../../../types/time'
import { Tap } from '../../ui/Tap'
import './MonthCalendar.scss'

interface MonthCalendarProps {
  /** Any day of the month. */
  month: Day
  today: Day
  chosen: Day
  /** Activities per day. */
  counts: Readonly<Record<Day, number>>
  onChoose: (day: Day) => void
}

/** A month on the wall: six weeks from Monday, with the number of activities under each day. */
export function MonthCalendar({ month, today, chosen, counts, onChoose }: MonthCalendarProps) {
  return (
    <View className='month'>
      {[...'一二三四五六日'].map((weekday) => (
        <View key={weekday} className='month__weekday'>
          {weekday}
        </View>
      ))}
      {monthGrid(month).map((day) => (
        <Tap
          key={day}
          className={looks(day, month, today, chosen)}
          label={said(day, counts[day] ?? 0, day === chosen)}
          chosen={day === chosen}
          onTap={() => onChoose(day)}
        >
          {Number(day.slice(8))} <View className='month__count'>{counts[day] ? `${counts[day]}场` : ''}</View>
        </Tap>
      ))}
    </View>
  )
}

/** In WeChat this is all that is heard; a browser wants the visible words as they stand. */
function said(day: Day, count: number, chosen: boolean): string {
  const [month, date] = [`${monthOf(day)}月`, Number(day.slice(8))]
  const name =
    process.env.TARO_ENV === 'h5'
      ? `${month} ${date} ${count > 0 ? `${count}场` : ''}`
      : `${month}${date}日，${count > 0 ? `${count}场` : '没有活动'}`
  return chosen ? `${name}，已选` : name
}

const looks = (day: Day, month: Day, today: Day, chosen: Day): string =>
  [
    'month__day',
    day.slice(0, 7) === month.slice(0, 7) ? '' : 'month__day--other',
    day === today ? 'month__day--today' : '',
    day === chosen ? 'month__day--chosen' : '',
  ].join(' ')
