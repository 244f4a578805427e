import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { phaseOf } from '../../../../domain/activity'
import { isLive } from '../../../../domain/bookingLife'
import { ActivityFooter } from '../../../features/activity/ActivityFooter'
import { Clash } from '../../../features/activity/Clash'
import { mayWait } from '../../../features/activity/saying'
import { useActivity } from '../../../features/activity/useActivities'
import { BookingForm } from '../../../features/booking/BookingForm'
import { useNow } from '../../../lib/clock'
import { goTo, paths, swapTo } from '../../../lib/go'
import { sayWhen } from '../../../lib/when'
import { Card } from '../../../ui/Card'
import { ErrorView } from '../../../ui/ErrorView'
import { Notice } from '../../../ui/Notice'
import { Page } from '../../../ui/Page'
import { Skeleton } from '../../../ui/Skeleton'
import { TextLink } from '../../../ui/TextLink'
import { Title } from '../../../ui/Title'

export default function FormPage() {
  const activity = useActivity(useRouter().params.id ?? '')
  const now = useNow()
  const { data } = activity
  const mine = data?.mine && isLive(data.mine.status) ? data.mine : null
  const phase = data ? phaseOf(data, now) : null
  const waits = data && mayWait(data, now)
  return (
    <Page>
      {activity.error && !data && <ErrorView error={activity.error} onRetry={() => activity.refetch()} />}
      {!data && !activity.error && <Skeleton />}
      {data && (
        <>
          <Card peach>
            <Title>{data.title}</Title>
            <View className='strong'>{sayWhen(data.startsAt, data.endsAt, now)}</View>
            <View>{data.placeName}</View>
            {phase === 'open' && <View>还剩 {data.seatsLeft} 个座位</View>}
            {waits && (
              <>
                <View>座位约满了{data.waiting > 0 ? `，前面候补 ${data.waiting} 家` : '，还没有人候补'}</View>
                <TextLink words='候补是怎么排的' onTap={() => goTo(paths.lineRules())} />
              </>
            )}
          </Card>
          <Clash activity={data} now={now} />
          {mine && (
            <Notice done>
              您已经{mine.status === 'waitlisted' ? '在候补' : '约了'} {mine.partySize}{' '}
              个座位。想改人数，请先取消再约。下面可以给家里没手机的人报名。
            </Notice>
          )}
          {phase === 'open' || waits ? (
            <BookingForm
              activity={data}
              onlyFamily={mine !== null}
              onBooked={(id) => swapTo(paths.done(id))}
            />
          ) : (
            <ActivityFooter activity={data} now={now} />
          )}
        </>
      )}
    </Page>
  )
}
