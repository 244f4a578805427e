import { useState } from 'react'
import { Dialog } from '../../ui/Dialog'
import { ErrorView } from '../../ui/ErrorView'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { useCancel } from './useCancel'

/** Gives a booking back, after asking once more. */
export function CancelButton({ bookingId, title }: { bookingId: string; title: string }) {
  const [asking, setAsking] = useState(false)
  const cancel = useCancel(bookingId)
  const confirm = () => cancel.mutate(undefined, { onSettled: () => setAsking(false) })
  return (
    <>
      {cancel.error && <ErrorView error={cancel.error} />}
      <PrimaryButton words='取消预约' quiet onTap={() => setAsking(true)} />
      {asking && (
        <Dialog
          title='取消这个预约？'
          words={`“${title}”的座位会让给别人。活动开始前，有座位还可以再约。`}
          confirm={cancel.isPending ? '正在取消…' : '取消预约，让出座位'}
          refuse='不取消'
          busy={cancel.isPending}
          onConfirm={confirm}
          onRefuse={() => setAsking(false)}
        />
      )}
    </>
  )
}
