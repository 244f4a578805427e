import { phaseOf } from '../../../domain/activity'
import type { ActivityCard } from '../../../types/activity'
import type { Instant } from '../../../types/time'
import { sayStart } from '../../lib/when'

/** How an activity stands for somebody who is booked into it by staff. */
export function seatsOf(activity: ActivityCard, now: Instant): string {
  const { seatsLeft, waiting, opensAt } = activity
  switch (phaseOf(activity, now)) {
    case 'notOpen':
      return `${opensAt ? sayStart(opensAt, now) : ''} 开始预约`
    case 'full':
      return waiting > 0 ? `约满了，候补 ${waiting} 家；给老人留的座还可能有` : '约满了；给老人留的座还可能有'
    case 'closed':
      return '网上不能约了，打来电话的、来了的还能登记'
    case 'running':
      return '正在进行，来了的还能登记'
    case 'open':
      return `还剩 ${seatsLeft ?? 0} 个座位`
    default:
      return '已经结束'
  }
}
