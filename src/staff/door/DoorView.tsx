import { View } from '@tarojs/components'
import { useState } from 'react'
import { county } from '../../../config/county/current'
import { addMinutes } from '../../../domain/day'
import type { DayLine } from '../../../types/day'
import type { DoorRow } from '../../../types/door'
import type { Instant } from '../../../types/time'
import { sayWhen } from '../../lib/when'
import { Section } from '../../ui/Card'
import { Choice } from '../../ui/Choice'
import { Empty } from '../../ui/Empty'
import { ErrorView } from '../../ui/ErrorView'
import { Notice } from '../../ui/Notice'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { Skeleton } from '../../ui/Skeleton'
import { Absent } from './Absent'
import { CodeShown } from './CodeShown'
import { DoorRowView } from './DoorRowView'
import { Finder } from './Finder'
import { isMeant } from './found'
import { Unsent } from './Unsent'
import { useDoor } from './useDoor'
import './DoorView.scss'

type Which = 'notYet' | 'arrived' | 'all'
/** So many rows at first, and again with each press: an old phone draws a long list slowly. */
const PAGE = 40

interface DoorViewProps {
  activityId: string
  now: Instant
  /** Whether this person books for others, excuses, and puts right what is settled. */
  books: boolean
  excuses: boolean
  corrects: boolean
  onWalkIn: () => void
}

/** The front desk: expected, arrived, not yet; works without a network and says what is not uploaded. */
export function DoorView({ activityId, now, books, excuses, corrects, onWalkIn }: DoorViewProps) {
  const { book, state } = useDoor(activityId)
  const [which, setWhich] = useState<Which>('notYet')
  const [text, setText] = useState('')
  const { door, rows } = state
  if (!door && state.failure) return <ErrorView error={state.failure} onRetry={() => book.refresh()} />
  if (!door) return <Skeleton rows={5} />
  const { activity } = door
  const arrived = rows.filter(({ arrivedAt }) => arrivedAt !== null)
  const options = [
    { value: 'notYet' as const, words: `没到 ${people(rows) - people(arrived)} 人` },
    { value: 'arrived' as const, words: `到了 ${people(arrived)} 人` },
    { value: 'all' as const, words: `共 ${people(rows)} 人` },
  ]
  const shown = text.trim()
    ? rows.filter((row) => isMeant(row, text))
    : rows.filter((row) => which === 'all' || (which === 'arrived') === (row.arrivedAt !== null))
  const barred = barOf(activity, corrects, now)
  const over = now >= activity.endsAt
  const walksIn = books && !over && !barred
  return (
    <View>
      <View className='strong'>{activity.title}</View>
      <View className='muted'>
        {sayWhen(activity.startsAt, activity.endsAt, now)} · {activity.placeName}
      </View>
      <Unsent book={book} state={state} now={now} />
      {barred && <Notice>{barred}</Notice>}
      {!barred && over && <Notice done>活动结束了，还可以照着纸上的名单补签到，结清以前都行。</Notice>}
      {!over && !barred && <CodeShown activityId={activityId} />}
      <Finder activityId={activityId} book={book} now={now} marks={!barred} text={text} onText={setText} />
      <Choice name='看哪些人' options={options} chosen={which} onChoose={setWhich} />
      {shown.length === 0 && (
        <Empty words={nobody(text, which, rows.length)}>
          {text.trim() && walksIn && <PrimaryButton words='没报名，现场登记' quiet onTap={onWalkIn} />}
        </Empty>
      )}
      <Rows key={`${which}${text}`} rows={shown}>
        {(row) => (
          <DoorRowView
            key={row.bookingId}
            row={row}
            marks={!barred}
            excuses={excuses}
            onMark={(act) => book.mark(row.bookingId, act)}
            onExcused={() => book.refresh()}
          />
        )}
      </Rows>
      {walksIn && (
        <Section title='没报名就来了'>
          <PrimaryButton words='现场登记' quiet onTap={onWalkIn} />
        </Section>
      )}
      {over && activity.settledAt === null && arrived.length > 0 && state.waiting === 0 && (
        <Absent
          activityId={activityId}
          rows={rows.filter(({ status }) => status === 'confirmed')}
          onDone={() => book.refresh()}
        />
      )}
    </View>
  )
}

const people = (of: readonly DoorRow[]) => of.reduce((sum, { partySize }) => sum + partySize, 0)

/** Why nobody can be marked now. */
function barOf({ status, startsAt, settledAt }: DayLine, corrects: boolean, now: Instant): string | null {
  const { minutesBefore } = county.booking.arrival
  if (status === 'cancelled') return '这个活动已经取消，不用签到。'
  if (now < addMinutes(startsAt, -minutesBefore))
    return `开始前 ${minutesBefore} 分钟起可以签到，现在先看看名单。`
  return settledAt !== null && !corrects ? '已经结清，签到不能再改。确实记错了，请联系市中心。' : null
}

function nobody(text: string, which: Which, all: number): string {
  if (text.trim()) return '名单里没有找到。可以让本人打开“我的预约”看看，也许约的是另一场。'
  if (all === 0) return '还没有人预约。'
  return which === 'notYet' ? '都到了。' : '还没有人到。'
}

function Rows({ rows, children }: { rows: readonly DoorRow[]; children: (row: DoorRow) => React.ReactNode }) {
  const [most, setMost] = useState(PAGE)
  const rest = rows.length - most
  return (
    <View>
      {rows.slice(0, most).map(children)}
      {rest > 0 && (
        <PrimaryButton words={`还有 ${rest} 个，接着看`} quiet onTap={() => setMost(most + PAGE)} />
      )}
    </View>
  )
}
