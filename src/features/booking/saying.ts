import { county } from '../../../config/county/current'
import { isLive } from '../../../domain/bookingLife'
import type { BookingCard } from '../../../types/booking'
import type { BookingStatus } from '../../../types/bookingStatus'
import type { Instant } from '../../../types/time'
import { sayStart } from '../../lib/when'

/** A deadline as it is said. */
export const sayUntil = sayStart

const ENDED: Partial<Record<BookingStatus, string>> = {
  cancelled: '您已取消这个预约',
  late_cancelled: '您临时取消了这个预约',
  declined: '您把留的座位让给了后面的人',
  offer_expired: '留座的时间过了，座位已经给了后面的人',
  rejected: '主办方没有通过这个预约',
  no_show: '记录为：约了没来',
  excused: '没来的原因已经说明，不算失约',
  attended: '您参加了这个活动',
}

/** Why nothing has to be shown at the door; null while something has. */
export function sayEnded(booking: BookingCard, now: Instant): string | null {
  if (booking.activityStatus === 'cancelled' || booking.status === 'cancelled_by_org') {
    return `活动已取消${booking.cancelReason ? `：${booking.cancelReason}` : ''}`
  }
  if (booking.status === 'waitlisted' && now >= booking.startsAt) return '这一场没有轮到您，下次早点来约'
  return ENDED[booking.status] ?? null
}

/** What the waiting person reads. */
export const sayPosition = (position: number | null): string =>
  position === null
    ? '候补中'
    : position === 1
      ? '候补中，您排第 1 位，下一个就是您'
      : `候补中，您排第 ${position} 位`

/** Whether anything can still be done about it. */
export const isOpen = ({ status, activityStatus, startsAt }: BookingCard, now: Instant): boolean =>
  isLive(status) && activityStatus === 'published' && now < startsAt

const { line, cancelHours, standing } = county.booking

/** The rule of the waiting list, from the county's own numbers. */
export const RULES: readonly string[] = [
  `座位满了可以候补，按加入的先后排队，您能看到自己排第几。每人最多同时候补 ${line.perPerson} 个活动。`,
  `开始前 ${line.confirmHours} 小时以上有人退座：座位直接给排在最前的人，不用再确认。`,
  `开始前 ${line.confirmHours} 小时到 ${line.closeHours} 小时之间有人退座：先给排在最前的人留 ${line.offerHours} 小时（离开始不到 ${line.shortWithinHours} 小时的留 ${line.shortOfferHours} 小时），请在“我的预约”里确认。夜里 ${line.dayTo} 点到早上 ${line.dayFrom} 点不算时间。`,
  `没有确认或者不要了，座位给下一位。还可以再排 ${line.rejoins} 次。`,
  `开始前 ${line.closeHours} 小时以内：不再留座，候补的人先点先得；站里也可能打电话问。`,
  `几个人一起候补的，要等座位够了一起补上。人少的可以先补，但最多先补 ${line.passes} 次。`,
  '站里要是没按顺序补人，必须写明原因，活动页上会写“人工调整几人”。',
  `开始前 ${cancelHours} 小时以前取消，什么也不影响。之后来不了也请告诉一声，座位好让给别人；${standing.days} 天里多次约了没来，会有 ${standing.limitDays} 天一次只能约一个活动。家人、帮办员代报的不算。`,
]
