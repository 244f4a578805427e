import { View } from '@tarojs/components'
import { dayOf, sayTime } from '../../../domain/day'
import type { Instant } from '../../../types/time'
import { sayWhen } from '../../lib/when'
import type { Roster } from './RosterView'
import './RosterSheet.scss'

/** Lines left empty for those who come without a booking. */
const EMPTY_ROWS = 6
const COLUMNS = ['序号', '姓名', '电话', '人数', '预约码', '到了没有'] as const

/** The roster on paper, A4 upright: seen only when it is printed. Phones without their middle, as on the screen. */
export function RosterSheet({ roster, now }: { roster: Roster; now: Instant }) {
  const { activity, rows, people } = roster
  const empty = Array.from({ length: EMPTY_ROWS }, (_, i) => rows.length + i + 1)
  return (
    <View className='rostersheet'>
      <View className='rostersheet__title'>{activity.title}</View>
      <View className='rostersheet__facts'>时间：{sayWhen(activity.startsAt, activity.endsAt, now)}</View>
      <View className='rostersheet__facts'>
        地点：{activity.organiserName} {activity.placeName}
      </View>
      <View className='rostersheet__facts'>
        预约：{rows.length} 个，共 {people} 人　打印于 {dayOf(now)} {sayTime(now)}
      </View>
      <View className='rostersheet__table'>
        <View className='rostersheet__head'>
          <Cells cells={COLUMNS} />
        </View>
        <View className='rostersheet__body'>
          {rows.map(({ bookingId, name, maskedPhone, partySize, code }, i) => (
            <View key={bookingId} className='rostersheet__row'>
              <Cells
                cells={[String(i + 1), name ?? '（没留）', maskedPhone ?? '—', String(partySize), code, '□']}
              />
            </View>
          ))}
          {empty.map((n) => (
            <View key={n} className='rostersheet__row'>
              <Cells cells={[String(n), '', '', '', '没预约的', '□']} />
            </View>
          ))}
        </View>
      </View>
      <View className='rostersheet__facts'>用完请收好，不要拍照外传。</View>
    </View>
  )
}

function Cells({ cells }: { cells: readonly string[] }) {
  return cells.map((cell, i) => (
    // The columns never move.
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    <View key={i} className={`rostersheet__cell rostersheet__cell--${i + 1}`}>
      {cell}
    </View>
  ))
}
