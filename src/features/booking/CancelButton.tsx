import { useState } from 'react'
import type { BookingStatus } from '../../../types/bookingStatus'
import type { Instant } from '../../../types/time'
import { useNow } from '../../lib/clock'
import { Choice } from '../../ui/Choice'
import { Dialog } from '../../ui/Dialog'
import { ErrorView } from '../../ui/ErrorView'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { useMove } from './useMove'

interface CancelButtonProps {
  booking: { id: string; status: BookingStatus; lateFrom: Instant }
  title: string
}

const REASONS = ['身体不舒服', '家里有事', '天气不好', '要上工'].map((why) => ({ value: why, words: why }))

/** Gives a booking back, after saying what that means and asking once more. */
export function CancelButton({ booking, title }: CancelButtonProps) {
  const [asking, setAsking] = useState(false)
  const [why, setWhy] = useState<string | null>(null)
  const now = useNow()
  const cancel = useMove(booking.id, 'cancel')
  const late = booking.status === 'confirmed' && now >= booking.lateFrom
  const waits = booking.status === 'waitlisted'
  const confirm = () => cancel.mutate(why ?? undefined, { onSettled: () => setAsking(false) })
  const words = waits ? '退出候补' : late ? '我来不了' : '取消预约'
  return (
    <>
      {cancel.error && <ErrorView error={cancel.error} />}
      {late && asking && <Choice name='原因（可不选）' options={REASONS} chosen={why} onChoose={setWhy} />}
      <PrimaryButton words={words} quiet onTap={() => setAsking(true)} />
      {asking && (
        <Dialog
          title={waits ? '退出候补？' : late ? '告诉站里您来不了？' : '取消这个预约？'}
          words={sayMeaning(title, waits, late)}
          confirm={
            cancel.isPending ? '正在取消…' : waits ? '退出候补' : `${late ? '来不了' : '取消预约'}，让出座位`
          }
          refuse='不取消'
          busy={cancel.isPending}
          onConfirm={confirm}
          onRefuse={() => setAsking(false)}
        />
      )}
    </>
  )
}

function sayMeaning(title: string, waits: boolean, late: boolean): string {
  if (waits) return `不再等“${title}”的座位。`
  if (late)
    return `离开始很近了，谢谢您告诉一声，“${title}”的座位好让给等着的人。偶尔一次没关系；常常这样，以后可能要排候补。`
  return `“${title}”的座位会让给别人。活动开始前，有座位还可以再约。`
}
