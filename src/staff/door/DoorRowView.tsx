import { View } from '@tarojs/components'
import { sayTime } from '../../../domain/day'
import type { DoorRow, Mark } from '../../../types/door'
import { Tap } from '../../ui/Tap'
import { Excuse } from './Excuse'
import { nameOf } from './found'
import './DoorRowView.scss'

interface DoorRowViewProps {
  row: DoorRow
  /** Whether anything can be marked now. */
  marks: boolean
  excuses: boolean
  onMark: (act: Mark['act']) => void
  onExcused: () => void
}

const VIA = { self: '', helper: '帮办代报', family: '家人代报', walkIn: '现场登记', phoned: '电话报名' }

/** One party at the door: who, how many, and the one thing to press. */
export function DoorRowView({ row, marks, excuses, onMark, onExcused }: DoorRowViewProps) {
  const { partySize, code, via, arrivedAt, leftAt, volunteer, maskedPhone, status } = row
  const said = nameOf(row)
  return (
    <View className='doorrow'>
      <View className='doorrow__line'>
        <View className='doorrow__who'>
          <View className='doorrow__name'>
            {said} · {partySize} 人
          </View>
          <View className='muted'>
            {[row.name ? code : '', maskedPhone, VIA[via], volunteer ? '志愿者' : '']
              .filter(Boolean)
              .join(' · ')}
          </View>
          {arrivedAt && (
            <View className='doorrow__state'>
              ✓ {sayTime(arrivedAt)} 到{leftAt ? `，${sayTime(leftAt)} 走` : ''}
            </View>
          )}
          {status === 'no_show' && <View className='doorrow__missed'>记了没来。其实来了，就按“签到”。</View>}
        </View>
        {marks && (
          <View className='doorrow__ways'>
            {!arrivedAt && (
              <Tap className='doorrow__press' label={`${said}，签到`} onTap={() => onMark('in')}>
                签到
              </Tap>
            )}
            {arrivedAt && volunteer && !leftAt && (
              <Tap className='doorrow__press' label={`${said}，签退`} onTap={() => onMark('out')}>
                签退
              </Tap>
            )}
            {status === 'checked_in' && (
              <Tap className='doorrow__undo' label={`${said}，点错了，撤销签到`} onTap={() => onMark('undo')}>
                撤销
              </Tap>
            )}
          </View>
        )}
      </View>
      {status === 'no_show' && excuses && <Excuse bookingId={row.bookingId} name={said} onDone={onExcused} />}
    </View>
  )
}
