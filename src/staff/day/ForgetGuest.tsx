import { call } from '../../lib/call'
import { useAct } from '../../lib/useAct'
import { SureLink } from '../../ui/SureLink'

const WHY = '本人要求删除'

/** Erases a guest without a phone, who asks at the desk or on the telephone. */
export function ForgetGuest({ bookingId, name }: { bookingId: string; name: string }) {
  const forget = useAct(
    (id: string, idempotencyKey) =>
      call('proxy', 'forgetFor', { bookingId: id, why: WHY }, { idempotencyKey }),
    [['day', 'roster']],
  )
  return (
    <SureLink
      words='本人要求删除姓名电话'
      question={`删掉${name}的姓名和电话？`}
      meaning='还没开始的，名额一起退掉。删了找不回来，操作记录里只写办了这件事。'
      confirm='删掉'
      confirming='正在删…'
      act={forget}
      onConfirm={(answered) => forget.mutate(bookingId, answered)}
    />
  )
}
