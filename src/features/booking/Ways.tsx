import { View } from '@tarojs/components'
import type { BookingCard } from '../../../types/booking'
import type { Instant } from '../../../types/time'
import { ErrorView } from '../../ui/ErrorView'
import { Notice } from '../../ui/Notice'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { CancelButton } from './CancelButton'
import { sayPosition, sayUntil } from './saying'
import { type MoveKind, useMove } from './useMove'

export type Standing = Pick<
  BookingCard,
  'id' | 'status' | 'position' | 'freeNow' | 'offerUntil' | 'reconfirmBy' | 'lateFrom' | 'partySize' | 'title'
>

/** How a booking stands and the one thing to do about it now. */
export function Ways({ booking, now }: { booking: Standing; now: Instant }) {
  const { status, offerUntil, reconfirmBy, freeNow, partySize } = booking
  if (status === 'offered' && offerUntil !== null) {
    return (
      <View>
        <Notice done>
          有人退座，给您留了 {partySize} 个座位，请在{sayUntil(offerUntil, now)}前确认。
        </Notice>
        <Press booking={booking} kind='accept' words='我要来' busy='正在确认…' />
        <Press booking={booking} kind='cancel' words='不要了，让给别人' busy='正在让出…' quiet />
      </View>
    )
  }
  if (status === 'waitlisted') {
    const enough = freeNow !== null && freeNow >= partySize
    return (
      <View>
        <Notice>
          {enough ? `现在有 ${freeNow} 个空位，候补的人先点先得。` : `${sayPosition(booking.position)}。`}
        </Notice>
        {enough && (
          <Press booking={booking} kind='take' words={`要这 ${partySize} 个座位`} busy='正在占座…' />
        )}
        <CancelButton booking={booking} title={booking.title} />
      </View>
    )
  }
  if (status !== 'confirmed') return null
  return (
    <View>
      {reconfirmBy !== null && (
        <>
          <Notice>时间改了，还来吗？座位给您留到{sayUntil(reconfirmBy, now)}，没有回复就让给别人。</Notice>
          <Press booking={booking} kind='keep' words='新时间我能来' busy='正在确认…' />
        </>
      )}
      <CancelButton booking={booking} title={booking.title} />
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
