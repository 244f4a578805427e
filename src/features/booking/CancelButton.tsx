import { View } from '@tarojs/components'
import { useState } from 'react'
import type { BookingStatus } from '../../../types/bookingStatus'
import type { Instant } from '../../../types/time'
import { useNow } from '../../lib/clock'
import { Choice } from '../../ui/Choice'
import { Dialog } from '../../ui/Dialog'
import { ErrorView } from '../../ui/ErrorView'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { type Leaving, sayLeaving } from './leaving'
import { useMove } from './useMove'

interface CancelButtonProps {
  booking: { id: string; status: BookingStatus; lateFrom: Instant; reconfirmBy: Instant | null }
  title: string
}

const REASONS = ['身体不舒服', '家里有事', '天气不好', '要上工'].map((why) => ({ value: why, words: why }))

/** Gives a booking back, after saying what that means and asking once more. */
export function CancelButton({ booking, title }: CancelButtonProps) {
  const [asking, setAsking] = useState(false)
  const [why, setWhy] = useState<string | null>(null)
  const now = useNow()
  const cancel = useMove(booking.id, 'cancel')
  const leaving = leavingOf(booking, now)
  const { words, question, meaning, confirm } = sayLeaving(leaving, title)
  const send = () => cancel.mutate(why ?? undefined, { onSettled: () => setAsking(false) })
  return (
    <>
      {cancel.error && <ErrorView error={cancel.error} />}
      <PrimaryButton words={words} quiet onTap={() => setAsking(true)} />
      {asking && (
        <Dialog
          title={question}
          words={meaning}
          confirm={cancel.isPending ? '正在告诉站里…' : confirm}
          refuse={leaving === 'line' ? '继续候补' : '不取消'}
          busy={cancel.isPending}
          onConfirm={send}
          onRefuse={() => setAsking(false)}
        >
          {leaving === 'late' && (
            <>
              <View className='muted'>为什么来不了（可以不选）</View>
              <Choice
                name='原因'
                options={REASONS}
                chosen={why}
                onChoose={(next) => setWhy(next === why ? null : next)}
              />
            </>
          )}
        </Dialog>
      )}
    </>
  )
}

/** A time that was moved by others is never late. */
function leavingOf({ status, lateFrom, reconfirmBy }: CancelButtonProps['booking'], now: Instant): Leaving {
  if (status === 'waitlisted') return 'line'
  if (reconfirmBy) return 'moved'
  return now >= lateFrom ? 'late' : 'early'
}
