import { Button, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { BookingCard } from '../../../../types/booking'
import { Stamp } from '../../../features/booking/Stamp'
import { Ticket } from '../../../features/booking/Ticket'
import { useBooking } from '../../../features/booking/useMine'
import { addToCalendar } from '../../../lib/calendar'
import { useNow } from '../../../lib/clock'
import { paths, startAt } from '../../../lib/go'
import { type ShareCard, shareLink, useShareCard } from '../../../lib/share'
import { Empty } from '../../../ui/Empty'
import { ErrorView } from '../../../ui/ErrorView'
import { Notice } from '../../../ui/Notice'
import { Page } from '../../../ui/Page'
import { PrimaryButton } from '../../../ui/PrimaryButton'
import { Skeleton } from '../../../ui/Skeleton'
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
  if (!isOn) return <Ticket booking={booking} now={now} />
  return (
    <View>
      <Stamp />
      <View className='title done__title'>预约好了</View>
      <Ticket booking={booking} now={now} />
      <View className='done__hint'>来的时候，把预约码给工作人员看一下，或者念给他听。</View>
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
