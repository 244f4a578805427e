import { call } from '../../lib/call'
import { useAct } from '../../lib/useAct'
import { SureLink } from '../../ui/SureLink'

/** Erases whom a booking is for, where they ask whoever booked. */
export function ForgetGuest({ bookingId, name }: { bookingId: string; name: string }) {
  const forget = useAct(
    (id: string, idempotencyKey) => call('proxy', 'forget', { bookingId: id }, { idempotencyKey }),
    [['guests'], ['mine'], ['activity']],
  )
  return (
    <SureLink
      words='删掉他的姓名电话'
      question={`删掉${name}的姓名和电话？`}
      meaning='还没开始的，名额一起退掉；凭条作废。删了找不回来。'
      confirm='删掉'
      confirming='正在删…'
      act={forget}
      onConfirm={(answered) => forget.mutate(bookingId, answered)}
    />
  )
}
