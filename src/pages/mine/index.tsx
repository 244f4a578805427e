import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { county } from '../../../config/county/current'
import { addMinutes } from '../../../domain/day'
import type { BookingCard } from '../../../types/booking'
import type { Instant } from '../../../types/time'
import { ForgetGuest } from '../../features/booking/ForgetGuest'
import { isOpen } from '../../features/booking/saying'
import { type Sorted, sorted } from '../../features/booking/sorting'
import { Ticket } from '../../features/booking/Ticket'
import { useGuests } from '../../features/booking/useGuests'
import { useMine, type When } from '../../features/booking/useMine'
import { Ways } from '../../features/booking/Ways'
import { useNow } from '../../lib/clock'
import { goTo, paths, swapTo } from '../../lib/go'
import { dial } from '../../lib/phone'
import { ByPage } from '../../ui/ByPage'
import { Section } from '../../ui/Card'
import { Choice } from '../../ui/Choice'
import { Empty } from '../../ui/Empty'
import { ErrorView } from '../../ui/ErrorView'
import { Notice } from '../../ui/Notice'
import { Page } from '../../ui/Page'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { Skeleton } from '../../ui/Skeleton'
import { TextLink } from '../../ui/TextLink'
import { Title } from '../../ui/Title'
import './index.scss'

/** A booking is thirty elements, and WeChat wants fewer than a thousand on a page. */
const PAGE = 20

const WHICH: readonly { value: When | 'guests'; words: string }[] = [
  { value: 'coming', words: '要参加的' },
  { value: 'past', words: '过去的' },
  { value: 'guests', words: '替别人报的' },
]

export default function MinePage() {
  const asked = useRouter().params.which === 'guests' ? 'guests' : 'coming'
  const [which, setWhich] = useState<When | 'guests'>(asked)
  return (
    <Page root='mine'>
      <Title className='mine__title'>我的预约</Title>
      <Choice name='看哪些' options={WHICH} chosen={which} onChoose={setWhich} />
      {which === 'guests' ? <Guests /> : <Bookings key={which} when={which} />}
      <View className='mine__claim no-print'>
        <TextLink words='有凭条？认领到我的手机上' onTap={() => goTo(paths.claim())} />
      </View>
      <View className='mine__claim no-print'>
        <TextLink words='我的消息' onTap={() => goTo(paths.inbox())} />
        <TextLink words='我是志愿者' onTap={() => goTo(paths.volunteer())} />
        <TextLink words='我的服务时长' onTap={() => goTo(paths.hours())} />
        <TextLink words='守约情况' onTap={() => goTo(paths.standing())} />
        <TextLink words='我的信息' onTap={() => goTo(paths.privacy())} />
      </View>
      <View className='mine__staff no-print'>
        <TextLink words='工作人员入口' onTap={() => goTo(paths.staff())} />
      </View>
    </Page>
  )
}

function Bookings({ when }: { when: When }) {
  const now = useNow()
  const mine = useMine(when)
  const bookings = mine.data?.pages.flatMap((page) => page.bookings)
  if (mine.error && !bookings) return <ErrorView error={mine.error} onRetry={() => mine.refetch()} />
  if (!bookings) return <Skeleton rows={2} />
  return (
    <View>
      {mine.error && <Offline onRetry={() => mine.refetch()} />}
      {bookings.length === 0 && <Nothing when={when} />}
      {when === 'coming' ? (
        <Sections bookings={bookings} now={now} />
      ) : (
        bookings.map((booking) => <Entry key={booking.id} booking={booking} now={now} />)
      )}
      {mine.hasNextPage && <PrimaryButton words='再早一些的' quiet onTap={() => mine.fetchNextPage()} />}
    </View>
  )
}

function Guests() {
  const now = useNow()
  const [before, setBefore] = useState(false)
  const coming = useGuests('coming')
  const past = useGuests('past', before)
  if (coming.error && !coming.data) {
    return <ErrorView error={coming.error} onRetry={() => coming.refetch()} />
  }
  if (!coming.data) return <Skeleton rows={2} />
  return (
    <View>
      {coming.error && <Offline onRetry={() => coming.refetch()} />}
      {coming.data.length === 0 && (
        <View className='mine__entry'>
          <Empty words='现在没有替别人报的。报名时选“家里没手机的人”，就能替老人报。' />
        </View>
      )}
      <Sections bookings={coming.data} now={now} />
      {!before && (
        <View className='mine__entry'>
          <TextLink words='看看以前替别人报的' onTap={() => setBefore(true)} />
        </View>
      )}
      {before && past.error && <ErrorView error={past.error} onRetry={() => past.refetch()} />}
      {before && past.data && (
        <Section title='以前的'>
          {past.data.length === 0 && <Empty words='以前没有替别人报过。' />}
          {past.data.map((booking) => (
            <Entry key={booking.id} booking={booking} now={now} />
          ))}
        </Section>
      )}
    </View>
  )
}

const Offline = ({ onRetry }: { onRetry: () => void }) => (
  <Notice>
    网络不通，下面是上次看到的内容。预约码照样能用。
    <TextLink words='再试一次' onTap={onRetry} />
  </Notice>
)

const GROUPS: readonly [keyof Sorted, string][] = [
  ['asked', '等您回话'],
  ['going', '要参加的'],
  ['waiting', '候补中'],
  ['off', '不去了的'],
]

/** What has to be answered comes first; a heading only where there is more than one kind. */
function Sections({ bookings, now }: { bookings: readonly BookingCard[]; now: Instant }) {
  const groups = sorted(bookings, now)
  const shown = GROUPS.filter(([group]) => groups[group].length > 0)
  return shown.map(([group, title]) => {
    const entries = (
      <ByPage key={group} items={groups[group]} size={PAGE}>
        {(booking) => <Entry key={booking.id} booking={booking} now={now} />}
      </ByPage>
    )
    return shown.length > 1 ? (
      <Section key={group} title={title}>
        {entries}
      </Section>
    ) : (
      entries
    )
  })
}

function Nothing({ when }: { when: When }) {
  return (
    <View className='mine__entry'>
      <Empty words={when === 'coming' ? '您还没有要参加的活动。' : '还没有参加过的活动。'}>
        <PrimaryButton words='看看活动菜单' onTap={() => swapTo(paths.menu())} />
      </Empty>
    </View>
  )
}

function Entry({ booking, now }: { booking: BookingCard; now: Instant }) {
  const { contactPhone } = booking
  return (
    <View className='mine__entry'>
      <Ticket booking={booking} now={now} />
      {arrives(booking, now) && (
        <PrimaryButton words='到场签到' onTap={() => goTo(paths.arrive(booking.activityId))} />
      )}
      {isOpen(booking, now) && <Ways booking={booking} now={now} />}
      <View className='mine__ways'>
        <TextLink words='看活动' onTap={() => goTo(paths.activity(booking.activityId))} />
        {booking.guestName && isOpen(booking, now) && (
          <TextLink words='看凭条' onTap={() => goTo(paths.done(booking.id))} />
        )}
        {booking.appealUntil && now < booking.appealUntil && !booking.appeal && (
          <TextLink words='有原因，说一声' onTap={() => goTo(paths.standing())} />
        )}
        {booking.guestName && <ForgetGuest bookingId={booking.id} name={booking.guestName} />}
        {contactPhone && <TextLink words={`打电话 ${contactPhone}`} onTap={() => dial(contactPhone)} />}
      </View>
    </View>
  )
}

/** From an hour before until the end; whoever has no phone is checked in by staff. */
const arrives = ({ status, via, activityStatus, startsAt, endsAt }: BookingCard, now: Instant): boolean =>
  via === 'self' &&
  activityStatus === 'published' &&
  (status === 'confirmed' || status === 'checked_in') &&
  now >= addMinutes(startsAt, -county.booking.arrival.minutesBefore) &&
  now < endsAt
