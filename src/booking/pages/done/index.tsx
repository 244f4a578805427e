import { Button, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { BookingCard } from '../../../../types/booking'
import type { Instant } from '../../../../types/time'
import { Stamp } from '../../../features/booking/Stamp'
import { Ticket } from '../../../features/booking/Ticket'
import { useBooking } from '../../../features/booking/useMine'
import { Ways } from '../../../features/booking/Ways'
import { addToCalendar } from '../../../lib/calendar'
import { useNow } from '../../../lib/clock'
import { goTo, paths, startAt } from '../../../lib/go'
import { type ShareCard, shareLink, useShareCard } from '../../../lib/share'
import { Empty } from '../../../ui/Empty'
import { ErrorView } from '../../../ui/ErrorView'
import { Notice } from '../../../ui/Notice'
import { Page } from '../../../ui/Page'
import { PrimaryButton } from '../../../ui/PrimaryButton'
import { Skeleton } from '../../../ui/Skeleton'
import { TextLink } from '../../../ui/TextLink'
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
      {data === null && <Empty words='没有找到这条预约，请到“我的预约”里看看。' />}
      {data && <Done booking={data} card={card} />}
      <View className='done__mine'>
        <PrimaryButton words='我的预约' quiet onTap={() => startAt(paths.mine())} />
        <PrimaryButton words='回本站' quiet onTap={() => startAt(paths.station())} />
      </View>
    </Page>
  )
}

function Done({ booking, card }: { booking: BookingCard; card: ShareCard }) {
  const now = useNow()
  const [said, setSaid] = useState<string | null>(null)
  const remember = async () => {
    const { id, title, placeName: place, startsAt, endsAt } = booking
    const answer = await addToCalendar({ id, title, place, startsAt, endsAt }, now)
    setSaid(answer === 'added' ? ADDED : '没有放进日历。请记好时间。')
  }
  const share = async () =>
    setSaid((await shareLink(card)) === 'copied' ? '链接已复制，可以发给家人。' : null)
  const isOn = booking.status === 'confirmed' && booking.activityStatus === 'published'
  if (booking.status === 'waitlisted' || booking.status === 'offered')
    return <Waits booking={booking} now={now} />
  if (!isOn) return <Ticket booking={booking} now={now} />
  const guest = booking.guestName !== null
  return (
    <View>
      <Stamp />
      <View className='title done__title'>预约好了</View>
      <Ticket booking={booking} now={now} />
      <View className='done__hint'>
        {guest
          ? '请把凭条号抄在纸上，或者打印下来，让他来的时候带着。念给工作人员听也行。'
          : '来的时候，把预约码给工作人员看一下，或者念给他听。'}
      </View>
      {guest && process.env.TARO_ENV === 'h5' && (
        <PrimaryButton words='打印凭条' quiet onTap={() => window.print()} />
      )}
      {said && <Notice done>{said}</Notice>}
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

/** In the waiting list: the place in it, and what happens next. */
function Waits({ booking, now }: { booking: BookingCard; now: Instant }) {
  return (
    <View>
      <View className='title done__title'>已加入候补</View>
      <Ticket booking={booking} now={now} />
      <Ways booking={booking} now={now} />
      <View className='done__hint'>有人退座时按先后补上。请常看“我的预约”，轮到您会写在那里。</View>
      <TextLink words='候补是怎么排的' onTap={() => goTo(paths.lineRules())} />
    </View>
  )
}
