import { View } from '@tarojs/components'
import { county } from '../../../config/county/current'
import { phaseOf } from '../../../domain/activity'
import { isLive } from '../../../domain/bookingLife'
import { whyNotWait } from '../../../domain/line'
import type { ActivityDetail } from '../../../types/activity'
import { errors } from '../../../types/errors'
import type { Instant } from '../../../types/time'
import { goTo, paths, startAt } from '../../lib/go'
import { dial } from '../../lib/phone'
import { Footer } from '../../ui/Footer'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { mayWait, sayOpening } from './saying'

/** The one thing to do about this activity, in thumb reach; where there is none, what to do instead. */
export function ActivityFooter({ activity, now }: { activity: ActivityDetail; now: Instant }) {
  if (activity.mine && isLive(activity.mine.status) && activity.status !== 'cancelled') {
    return (
      <Footer>
        <PrimaryButton words='看我的全部预约' quiet onTap={() => startAt(paths.mine())} />
      </Footer>
    )
  }
  const phase = phaseOf(activity, now)
  if (phase === 'open') {
    return (
      <Footer>
        <PrimaryButton
          words={`预约座位（还剩 ${activity.seatsLeft} 个）`}
          onTap={() => goTo(paths.form(activity.id))}
        />
      </Footer>
    )
  }
  if (mayWait(activity, now)) {
    return (
      <Footer>
        <PrimaryButton
          words={`加入候补（前面 ${activity.waiting} 家）`}
          onTap={() => goTo(paths.form(activity.id))}
        />
      </Footer>
    )
  }
  const { contactPhone } = activity
  const canCall =
    contactPhone &&
    (phase === 'closed' || phase === 'full' || (phase === 'soon' && activity.mode === 'byOrder'))
  return (
    <Footer>
      <View className='footer__words'>{sayInstead(activity, now)}</View>
      {canCall && <PrimaryButton words={`打电话 ${contactPhone}`} onTap={() => dial(contactPhone)} />}
      {(phase === 'full' || phase === 'cancelled' || phase === 'over') && (
        <PrimaryButton words='看看别的活动' quiet onTap={() => startAt(paths.menu())} />
      )}
    </Footer>
  )
}

function sayInstead(activity: ActivityDetail, now: Instant): string {
  switch (phaseOf(activity, now)) {
    case 'soon':
      return activity.mode === 'dropIn' ? '不用预约，到时间直接来。' : errors.booking_by_order
    case 'notOpen':
      return `${sayOpening(activity, now)}开始预约，到时再来。`
    case 'full':
      return whyNotWait(activity, county.booking.line, now) === 'booking_line_closed'
        ? '座位约满了，快开始了，不再收候补。'
        : '座位和候补都满了。'
    case 'closed':
      return errors.booking_closed
    case 'running':
      return activity.mode === 'bookable' ? '活动正在进行，已不能预约。' : '活动正在进行，现在就可以来。'
    case 'cancelled':
      return errors.booking_activity_cancelled
    default:
      return '活动已经结束。'
  }
}
