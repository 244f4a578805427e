import { View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import { county } from '../../../config/county/current'
import { lateFrom } from '../../../domain/booking'
import { isLive } from '../../../domain/bookingLife'
import { lineMode } from '../../../domain/line'
import type { ActivityDetail } from '../../../types/activity'
import type { Instant } from '../../../types/time'
import { ActivityFacts, ActivityHead } from '../../features/activity/ActivityFacts'
import { ActivityFooter } from '../../features/activity/ActivityFooter'
import { Clash } from '../../features/activity/Clash'
import { LineNote } from '../../features/activity/LineNote'
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
    <Page hasFooter>
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
      <ActivityFooter activity={activity} now={now} />
    </View>
  )
}

/** Where nobody has to ask for their seats once more. */
const keepsSeats = ({ mode, mine }: ActivityDetail): boolean =>
  mode === 'bookable' && mine?.status === 'confirmed' && !mine.reconfirmBy

function Mine({ activity, now }: { activity: ActivityDetail; now: Instant }) {
  const { mine } = activity
  if (!mine || !isLive(mine.status) || activity.status === 'cancelled') return null
  const standing = {
    ...mine,
    title: activity.title,
    startsAt: activity.startsAt,
    guestName: null,
    lateFrom: lateFrom(activity.startsAt, county.booking),
    freeNow:
      lineMode(activity.startsAt, county.booking.line, now) === 'take' ? (activity.seatsLeft ?? 0) : null,
  }
  return (
    <Section title='我的预约'>
      <Card>
        {mine.status === 'confirmed' && <BookingCode code={mine.code} partySize={mine.partySize} />}
        {now < activity.startsAt && <Ways booking={standing} now={now} />}
      </Card>
    </Section>
  )
}
