import { isLive } from '../../../domain/bookingLife'
import type { ActivityDetail } from '../../../types/activity'
import type { Instant } from '../../../types/time'
import { goTo, paths } from '../../lib/go'
import { sayWhen } from '../../lib/when'
import { Notice } from '../../ui/Notice'
import { TextLink } from '../../ui/TextLink'

/** A warning before booking: something else of mine is on at the same time. */
export function Clash({ activity, now }: { activity: ActivityDetail; now: Instant }) {
  const { clash } = activity
  if (!clash || (activity.mine && isLive(activity.mine.status)) || now >= activity.startsAt) return null
  return (
    <Notice>
      时间冲突：您已约了“{clash.title}”，{sayWhen(clash.startsAt, clash.endsAt, now)}。
      <TextLink words='看看那个活动' onTap={() => goTo(paths.activity(clash.activityId))} />
    </Notice>
  )
}
