import { useState } from 'react'
import { call } from '../../lib/call'
import { useAct } from '../../lib/useAct'
import { Dialog } from '../../ui/Dialog'
import { ErrorView } from '../../ui/ErrorView'
import { TextLink } from '../../ui/TextLink'

const WHY = '本人要求删除'

/** Erases a guest without a phone, who asks at the desk or on the telephone. */
export function ForgetGuest({ bookingId, name }: { bookingId: string; name: string }) {
  const [asking, setAsking] = useState(false)
  const forget = useAct(
    (id: string, idempotencyKey) =>
      call('proxy', 'forgetFor', { bookingId: id, why: WHY }, { idempotencyKey }),
    [['day', 'roster']],
  )
  return (
    <>
      <TextLink words='本人要求删除姓名电话' onTap={() => setAsking(true)} />
      {forget.error && <ErrorView error={forget.error} />}
      {asking && (
        <Dialog
          title={`删掉${name}的姓名和电话？`}
          words='还没开始的，名额一起退掉。删了找不回来，操作记录里只写办了这件事。'
          confirm={forget.isPending ? '正在删…' : '删掉'}
          refuse='先不'
          busy={forget.isPending}
          onConfirm={() => forget.mutate(bookingId, { onSettled: () => setAsking(false) })}
          onRefuse={() => setAsking(false)}
        />
      )}
    </>
  )
}
