import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { county } from '../../../../config/county/current'
import { phaseOf } from '../../../../domain/activity'
import { isLive } from '../../../../domain/bookingLife'
import { whyNotWait } from '../../../../domain/line'
import { ActivityFooter } from '../../../features/activity/ActivityFooter'
import { Clash } from '../../../features/activity/Clash'
import { useActivity } from '../../../features/activity/useActivities'
import { BookingForm } from '../../../features/booking/BookingForm'
import { useNow } from '../../../lib/clock'
import { paths, swapTo } from '../../../lib/go'
import { sayWhen } from '../../../lib/when'
import { Card } from '../../../ui/Card'
import { ErrorView } from '../../../ui/ErrorView'
import { Notice } from '../../../ui/Notice'
import { Page } from '../../../ui/Page'
import { Skeleton } from '../../../ui/Skeleton'

export default function FormPage() {
  const activity = useActivity(useRouter().params.id ?? '')
  const now = useNow()
  const { data } = activity
  const mine = data?.mine && isLive(data.mine.status) ? data.mine : null
  const phase = data ? phaseOf(data, now) : null
  const waits = data && phase === 'full' && whyNotWait(data, county.booking.line, now) === null
  return (
    <Page hasFooter>
      {activity.error && !data && <ErrorView error={activity.error} onRetry={() => activity.refetch()} />}
      {!data && !activity.error && <Skeleton />}
      {data && (
        <>
          <Card peach>
            <View className='title'>{data.title}</View>
            <View className='strong'>{sayWhen(data.startsAt, data.endsAt, now)}</View>
            <View>{data.placeName}</View>
            {phase === 'open' && <View>还剩 {data.seatsLeft} 个座位</View>}
            {waits && <View>座位约满了，已有 {data.waiting} 家在候补</View>}
          </Card>
          <Clash activity={data} now={now} />
          {mine && (
            <Notice done>
              您已经{mine.status === 'waitlisted' ? '在候补' : '约了'} {mine.partySize}{' '}
              个座位。想改人数，请先取消再约。
            </Notice>
          )}
          {!mine && (phase === 'open' || waits) ? (
            <BookingForm activity={data} onBooked={(id) => swapTo(paths.done(id))} />
          ) : (
            <ActivityFooter activity={data} now={now} />
          )}
        </>
      )}
    </Page>
  )
}
