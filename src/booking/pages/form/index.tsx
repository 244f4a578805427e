import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { phaseOf } from '../../../../domain/activity'
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
  const mine = data?.mine?.status === 'confirmed' ? data.mine : null
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
            {data.seatsLeft !== null && <View>还剩 {data.seatsLeft} 个座位</View>}
          </Card>
          <Clash activity={data} now={now} />
          {mine && <Notice done>您已经约了 {mine.partySize} 个座位。想改人数，请先取消再约。</Notice>}
          {!mine && phaseOf(data, now) === 'open' ? (
            <BookingForm activity={data} onBooked={(id) => swapTo(paths.done(id))} />
          ) : (
            <ActivityFooter activity={data} now={now} />
          )}
        </>
      )}
    </Page>
  )
}
