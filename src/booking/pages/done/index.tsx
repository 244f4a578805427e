import { Button, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { BookingCard } from '../../../../types/booking'
import type { Instant } from '../../../../types/time'
import { Stamp } from '../../../features/booking/Stamp'
import { isOpen } from '../../../features/booking/saying'
import { Ticket } from '../../../features/booking/Ticket'
import { useBooking } from '../../../features/booking/useMine'
import { Ways } from '../../../features/booking/Ways'
import { addToCalendar } from '../../../lib/calendar'
import { useNow } from '../../../lib/clock'
import { paths, startAt } from '../../../lib/go'
import { type ShareAnswer, type ShareCard, shareLink, useShareCard } from '../../../lib/share'
import { Copied } from '../../../ui/Copied'
import { Empty } from '../../../ui/Empty'
import { ErrorView } from '../../../ui/ErrorView'
import { Notice } from '../../../ui/Notice'
import { Page } from '../../../ui/Page'
import { PrimaryButton } from '../../../ui/PrimaryButton'
import { PrintSlip } from '../../../ui/PrintSlip'
import { Skeleton } from '../../../ui/Skeleton'
import { Slip } from '../../../ui/Slip'
import { Title } from '../../../ui/Title'
import './index.scss'

/** A browser can only hand over a file. */
const ADDED =
  process.env.TARO_ENV === 'h5' ? '日历文件已下载，请点开添加。' : '已放进手机日历，到时会提醒您。'
const PLAIN: ShareCard = { title: '肥城文明实践', path: paths.station() }

export default function DonePage() {
  const booking = useBooking(useRouter().params.id ?? '')
  const { data } = booking
  const card = data
    ? { title: `${data.title} · ${data.organiserName}`, path: paths.activity(data.activityId) }
    : PLAIN
  useShareCard(card)
  return (
    <Page>
      {booking.error && <ErrorView error={booking.error} onRetry={() => booking.refetch()} />}
      {booking.isLoading && <Skeleton />}
      {data === null && (
        <>
          <Title className='done__title'>预约结果</Title>
          <Empty words='没有找到这条预约，请到“我的预约”里看看。' />
        </>
      )}
      {data && <Result booking={data} card={card} />}
      <View className='done__mine no-print'>
        <PrimaryButton
          words={data?.guestName ? '我替别人报的' : '我的预约'}
          quiet
          onTap={() => startAt(paths.mine(data?.guestName ? 'guests' : undefined))}
        />
        <PrimaryButton words='回本站' quiet onTap={() => startAt(paths.station())} />
      </View>
    </Page>
  )
}

function Result({ booking, card }: { booking: BookingCard; card: ShareCard }) {
  const now = useNow()
  if (!isOpen(booking, now)) {
    return (
      <View>
        <Title className='done__title no-print'>预约结果</Title>
        <Ticket booking={booking} now={now} />
      </View>
    )
  }
  if (booking.status !== 'confirmed') return <Waits booking={booking} now={now} />
  return (
    <View>
      <View className='no-print'>
        <Stamp />
        <Title className='done__title'>{booking.guestName ? '报好了' : '预约好了'}</Title>
      </View>
      {booking.guestName ? <ForGuest booking={booking} /> : <ForSelf booking={booking} now={now} />}
      <Afterwards booking={booking} card={card} now={now} />
    </View>
  )
}

function ForSelf({ booking, now }: { booking: BookingCard; now: Instant }) {
  return (
    <>
      <Ticket booking={booking} now={now} />
      <View className='done__hint'>来的时候，把预约码给工作人员看一下，或者念给他听。</View>
    </>
  )
}

function ForGuest({ booking }: { booking: BookingCard }) {
  return (
    <>
      <Slip booking={booking} />
      <PrintSlip />
    </>
  )
}

function Afterwards({ booking, card, now }: { booking: BookingCard; card: ShareCard; now: Instant }) {
  const [said, setSaid] = useState<string | null>(null)
  const remember = async () => {
    const { id, title, placeName: place, startsAt, endsAt } = booking
    const answer = await addToCalendar({ id, title, place, startsAt, endsAt }, now)
    setSaid(answer === 'added' ? ADDED : '没有放进日历。请记好时间。')
  }
  const [shared, setShared] = useState<ShareAnswer | null>(null)
  const share = async () => setShared(await shareLink(card))
  return (
    <View className='no-print'>
      {said && <Notice done>{said}</Notice>}
      <Copied how={shared} words='链接已复制，可以发给家人。' />
      <PrimaryButton words='放进手机日历' onTap={remember} />
      {process.env.TARO_ENV === 'h5' ? (
        <PrimaryButton words='告诉家人邻居' quiet onTap={share} />
      ) : (
        <Button className='action action--quiet done__share' openType='share'>
          告诉家人邻居
        </Button>
      )}
    </View>
  )
}

/** In the waiting list, or asked already: the place in it, and what happens next. */
function Waits({ booking, now }: { booking: BookingCard; now: Instant }) {
  return (
    <View>
      <Title className='done__title no-print'>
        {booking.status === 'offered' ? '给您留了座位' : '已加入候补'}
      </Title>
      {booking.guestName ? <ForGuest booking={booking} /> : <Ticket booking={booking} now={now} />}
      <View className='no-print'>
        <Ways booking={booking} now={now} />
        <View className='done__hint'>轮到了会写在“我的预约”里，请常看看。没有轮到，先不用来。</View>
      </View>
    </View>
  )
}
