import { county } from '../../../config/county/current'
import { isLive } from '../../../domain/bookingLife'
import { lineMode } from '../../../domain/line'
import type { BookingCard } from '../../../types/booking'
import type { BookingStatus } from '../../../types/bookingStatus'
import type { Instant } from '../../../types/time'
import { sayStart } from '../../lib/when'

const { line, cancelHours, standing } = county.booking

/** A deadline as it is said. */
export const sayUntil = sayStart

const ENDED: Partial<Record<BookingStatus, string>> = {
  cancelled: '已取消这个预约',
  late_cancelled: '临时取消了这个预约',
  declined: '把留的座位让给了后面的人',
  offer_expired: '留座的时间过了，座位给了后面的人',
  rejected: '主办方没有通过这个预约',
  no_show: '记录为：约了没来',
  excused: '没来的原因说明了，不算失约',
  attended: '参加了这个活动',
}
/** Said of the person themselves. */
const THEIR_OWN: readonly BookingStatus[] = ['cancelled', 'late_cancelled', 'declined', 'attended']

/** Why nothing has to be shown at the door; null while something has. */
export function sayEnded(booking: BookingCard, now: Instant): string | null {
  const { status, guestName } = booking
  if (booking.activityStatus === 'cancelled' || status === 'cancelled_by_org') {
    return `活动已取消${booking.cancelReason ? `：${booking.cancelReason}` : ''}`
  }
  if (status === 'waitlisted' && now >= booking.startsAt) return '这一场没有轮到，下次早点来约'
  const ended = ENDED[status]
  if (ended) return THEIR_OWN.includes(status) && !guestName ? `您${ended}` : ended
  return now >= booking.endsAt ? '活动已经结束' : null
}

/** What the waiting person reads; `who` is 您, or the name of the person it was booked for. */
export function sayPosition(position: number | null, who = '您'): string {
  if (!position) return '候补中'
  return position === 1 ? `候补中，${who}排第 1 位，下一个就是` : `候补中，${who}排第 ${position} 位`
}

/** What happens to somebody in the line when a seat comes free now. */
export function sayWaiting(startsAt: Instant, now: Instant): string {
  switch (lineMode(startsAt, line, now)) {
    case 'give':
      return '有人退座，轮到了就直接给座位，不用再确认。'
    case 'offer':
      return '有人退座，轮到了先给留着座，要在这里点一下确认。请常来看看。'
    case 'take':
      return '快开始了，不再按顺序留座：有空位时这里会写，先点先得。'
    case 'over':
      return '活动已经开始。'
  }
}

/** In the last hours whoever of the list comes first takes the seats. */
export const mayTake = ({
  status,
  freeNow,
  partySize,
}: Pick<BookingCard, 'status' | 'freeNow' | 'partySize'>): boolean =>
  status === 'waitlisted' && (freeNow ?? 0) >= partySize

/** Whether anything can still be done about it. */
export const isOpen = ({ status, activityStatus, startsAt }: BookingCard, now: Instant): boolean =>
  isLive(status) && activityStatus === 'published' && now < startsAt

export interface RulePart {
  title: string
  words: readonly string[]
}

/** The rule of the waiting list, from the county's own numbers. */
export const RULES: readonly RulePart[] = [
  {
    title: '怎么排队',
    words: [
      '座位满了可以候补，按加入的先后排，您能看到自己排第几。',
      `每个活动候补的家数是座位数的 ${Math.round(line.share * 100)}%，最少 ${line.least} 家；每人最多同时候补 ${line.perPerson} 个活动。`,
      `离开始 ${line.closeHours} 小时以内不再收候补。`,
    ],
  },
  {
    title: '有人退座，给谁',
    words: [
      `离开始 ${line.confirmHours} 小时以上：直接给排在最前的人，不用再确认。`,
      `离开始 ${line.confirmHours} 小时到 ${line.closeHours} 小时：先给排在最前的人留座 ${line.offerHours} 小时；离开始不到 ${line.shortWithinHours} 小时的，留 ${line.shortOfferHours} 小时。要在“我的预约”里点一下确认。`,
      `留座的时间只算早上 ${line.dayFrom} 点到晚上 ${line.dayTo - 12} 点，夜里不算；最晚留到开始前 ${line.offerEndHours} 小时。`,
      `没有确认，或者不要了：座位给下一位，您还可以再排 ${line.rejoins} 次。`,
      `离开始 ${line.closeHours} 小时以内：不再留座，候补的人先点先得，站里也可能打电话问。`,
    ],
  },
  {
    title: '几个人一起的',
    words: [`要等座位够了一起补，不拆开。人少的可以先补，但最多让过 ${line.passes} 次，之后都等他。`],
  },
  {
    title: '不按顺序的',
    words: ['站里没按顺序补人，必须写明原因；活动页上写着“人工调整几人”，大家都看得到。'],
  },
  {
    title: '来不了',
    words: [
      `离开始 ${cancelHours} 小时以前取消，什么也不影响。`,
      `之后来不了也请告诉一声，座位好让给别人：算临时取消，${standing.lateWeight === 0.5 ? '两次' : '几次'}才抵一次没来。`,
      `${standing.days} 天里满 ${standing.limitAt} 次约了没来，有 ${standing.limitDays} 天一次只能约 ${standing.liveMost} 个活动。有原因可以说明。家人、帮办员代报的不算。`,
    ],
  },
]
