import { View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import { county } from '../../../config/county/current'
import { phaseOf } from '../../../domain/activity'
import { lateFrom } from '../../../domain/booking'
import { isLive } from '../../../domain/bookingLife'
import { lineMode } from '../../../domain/line'
import type { ActivityDetail } from '../../../types/activity'
import type { BookingStatus } from '../../../types/bookingStatus'
import type { Instant } from '../../../types/time'
import { ActivityFacts, ActivityHead } from '../../features/activity/ActivityFacts'
import { ActivityFooter } from '../../features/activity/ActivityFooter'
import { Clash } from '../../features/activity/Clash'
import { LineNote } from '../../features/activity/LineNote'
import { mayWait } from '../../features/activity/saying'
import { useActivity } from '../../features/activity/useActivities'
import { BookingCode } from '../../features/booking/BookingCode'
import { Ways } from '../../features/booking/Ways'
import { useNow } from '../../lib/clock'
import { goTo, paths } from '../../lib/go'
import { useShareCard } from '../../lib/share'
import { sayPostponed } from '../../lib/when'
import { Card, Section } from '../../ui/Card'
import { ErrorView } from '../../ui/ErrorView'
import { Notice } from '../../ui/Notice'
import { Page } from '../../ui/Page'
import { Skeleton } from '../../ui/Skeleton'
import { TextLink } from '../../ui/TextLink'
import './index.scss'

export default function ActivityPage() {
  const id = useRouter().params.id ?? ''
  const now = useNow()
  const activity = useActivity(id)
  const { data } = activity
  useDidShow(() => {
    if (activity.isStale && data) activity.refetch()
  })
  useShareCard({
    title: data ? `${data.title} · ${data.organiserName}` : '肥城文明实践',
    path: paths.activity(id),
  })
  return (
    <Page>
      {activity.error && !data && (
        <ErrorView error={activity.error} onRetry={() => activity.refetch()}>
          <TextLink words='回本站看看' onTap={() => goTo(paths.station())} />
        </ErrorView>
      )}
      {!data && !activity.error && <Skeleton />}
      {data && <Activity activity={data} now={now} />}
    </Page>
  )
}

function Activity({ activity, now }: { activity: ActivityDetail; now: Instant }) {
  const { project } = activity
  const moved = activity.status === 'published' ? sayPostponed(activity, now) : null
  return (
    <View>
      <ActivityHead activity={activity} now={now} />
      {activity.status === 'cancelled' && (
        <Notice>这个活动已取消{activity.cancelReason ? `：${activity.cancelReason}` : '。'}</Notice>
      )}
      {moved && (
        <Notice>
          {moved}。{keepsSeats(activity) && '约了的座位都留着。'}
        </Notice>
      )}
      <Mine activity={activity} now={now} />
      <LineNote activity={activity} now={now} />
      <Clash activity={activity} now={now} />
      <ActivityFacts activity={activity} now={now} />
      <Section title='做什么'>
        <Card>
          <View className='prose'>{activity.content}</View>
        </Card>
      </Section>
      {project && <TextLink words={`属于“${project.name}”`} onTap={() => goTo(paths.project(project.id))} />}
      <TextLink words='在这里遇见好人？推荐他' onTap={() => goTo(paths.clue())} />
      <ActivityFooter activity={activity} now={now} />
    </View>
  )
}

/** Where nobody has to ask for their seats once more. */
const keepsSeats = ({ mode, mine }: ActivityDetail): boolean =>
  mode === 'bookable' && mine?.status === 'confirmed' && !mine.reconfirmBy

const GIVEN_UP: readonly BookingStatus[] = ['cancelled', 'late_cancelled', 'declined']

function Mine({ activity, now }: { activity: ActivityDetail; now: Instant }) {
  const { mine } = activity
  if (!mine || activity.status === 'cancelled') return null
  if (GIVEN_UP.includes(mine.status) && now < activity.startsAt) {
    return <Notice done>您已经取消了这个活动，谢谢您说一声。</Notice>
  }
  if (!isLive(mine.status)) return null
  const standing = {
    ...mine,
    title: activity.title,
    startsAt: activity.startsAt,
    guestName: null,
    lateFrom: lateFrom(activity.startsAt, county.booking),
    freeNow:
      lineMode(activity.startsAt, county.booking.line, now) === 'take' ? (activity.seatsLeft ?? 0) : null,
  }
  const opens = mine.status === 'confirmed' && (phaseOf(activity, now) === 'open' || mayWait(activity, now))
  return (
    <View className='bookedhere'>
      <Section title='我的预约'>
        <Card>
          {mine.status === 'confirmed' && <BookingCode code={mine.code} partySize={mine.partySize} />}
          {now < activity.startsAt && <Ways booking={standing} now={now} />}
          {opens && <TextLink words='再给家里没手机的人报名' onTap={() => goTo(paths.form(activity.id))} />}
        </Card>
      </Section>
    </View>
  )
}
