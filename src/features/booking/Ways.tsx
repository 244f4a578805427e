import { View } from '@tarojs/components'
import type { BookingCard } from '../../../types/booking'
import type { BookingStatus } from '../../../types/bookingStatus'
import type { Instant } from '../../../types/time'
import { goTo, paths } from '../../lib/go'
import { ErrorView } from '../../ui/ErrorView'
import { Notice } from '../../ui/Notice'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { TextLink } from '../../ui/TextLink'
import { CancelButton } from './CancelButton'
import { mayTake, sayPosition, sayUntil, sayWaiting } from './saying'
import { type MoveKind, useMove } from './useMove'
import './Ways.scss'

export type Standing = Pick<
  BookingCard,
  | 'id'
  | 'status'
  | 'position'
  | 'freeNow'
  | 'offerUntil'
  | 'reconfirmBy'
  | 'lateFrom'
  | 'partySize'
  | 'title'
  | 'startsAt'
  | 'guestName'
>

/** How a booking stands and what to do about it now. */
export function Ways({ booking, now }: { booking: Standing; now: Instant }) {
  if (!WITH_WAYS.includes(booking.status)) return null
  return (
    <View className='ways no-print'>
      {booking.status === 'offered' && <Offered booking={booking} now={now} />}
      {booking.status === 'waitlisted' && <Waiting booking={booking} now={now} />}
      {booking.status === 'confirmed' && <Seated booking={booking} now={now} />}
    </View>
  )
}

const WITH_WAYS: readonly BookingStatus[] = ['offered', 'waitlisted', 'confirmed']

function Seated({ booking, now }: { booking: Standing; now: Instant }) {
  return (
    <View>
      {booking.reconfirmBy && (
        <>
          <Notice>
            时间改了，还来吗？座位给{who(booking)}留到{sayUntil(booking.reconfirmBy, now)}
            ，没有回复就让给别人。
          </Notice>
          <Press booking={booking} kind='keep' words='新时间能来' busy='正在确认…' />
        </>
      )}
      <CancelButton booking={booking} title={booking.title} />
    </View>
  )
}

const who = ({ guestName }: Standing) => guestName ?? '您'

function Offered({ booking, now }: { booking: Standing; now: Instant }) {
  const { offerUntil, partySize } = booking
  if (offerUntil && now >= offerUntil) return <Notice>留座的时间过了，座位给了后面的人。</Notice>
  return (
    <View>
      <Notice done>
        <View className='strong'>
          有人退座，给{who(booking)}留了 {partySize} 个座位
        </View>
        {offerUntil && <View>请在{sayUntil(offerUntil, now)} 前确认，过了时间就给后面的人。</View>}
      </Notice>
      <Press booking={booking} kind='accept' words='确认要来' busy='正在确认…' />
      <Press booking={booking} kind='cancel' words='不要了，让给别人' busy='正在让出…' quiet />
    </View>
  )
}

function Waiting({ booking, now }: { booking: Standing; now: Instant }) {
  const { partySize, position, freeNow, startsAt } = booking
  const takes = mayTake(booking)
  return (
    <View>
      <Notice done={takes}>
        <View className='strong'>
          {takes
            ? `现在有 ${freeNow} 个空位，先点先得`
            : `${sayPosition(position, who(booking))}（${partySize} 人）`}
        </View>
        <View>{takes ? '候补的人谁先点就是谁的。' : sayWaiting(startsAt, now)}</View>
      </Notice>
      {takes && <Press booking={booking} kind='take' words={`要这 ${partySize} 个座位`} busy='正在占座…' />}
      <CancelButton booking={booking} title={booking.title} />
      <TextLink words='候补是怎么排的' onTap={() => goTo(paths.lineRules())} />
    </View>
  )
}

interface PressProps {
  booking: Standing
  kind: MoveKind
  words: string
  busy: string
  quiet?: boolean
}

function Press({ booking, kind, words, busy, quiet }: PressProps) {
  const move = useMove(booking.id, kind)
  return (
    <>
      {move.error && <ErrorView error={move.error} />}
      <PrimaryButton
        words={move.isPending ? busy : words}
        busy={move.isPending}
        quiet={quiet}
        onTap={() => move.mutate(undefined)}
      />
    </>
  )
}
