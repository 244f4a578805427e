import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useNow } from '../../../../lib/clock'
import { goTo } from '../../../../lib/go'
import { Section } from '../../../../ui/Card'
import { ErrorView } from '../../../../ui/ErrorView'
import { PrimaryButton } from '../../../../ui/PrimaryButton'
import { Skeleton } from '../../../../ui/Skeleton'
import { RosterSheet } from '../../../day/RosterSheet'
import { RosterView } from '../../../day/RosterView'
import { useRoster } from '../../../day/useDay'
import { staffPaths } from '../../../lib/go'
import { can, type Me } from '../../../lib/useStaff'
import { StaffPage } from '../../../ui/StaffPage'

const IN_BROWSER = process.env.TARO_ENV === 'h5'

export default function RosterPage() {
  const { id = '' } = useRouter().params
  return (
    <StaffPage title='名单' right='roster.see'>
      {(me) => <RosterOf id={id} me={me} />}
    </StaffPage>
  )
}

function RosterOf({ id, me }: { id: string; me: Me }) {
  const now = useNow()
  const roster = useRoster(id)
  if (roster.error && !roster.data) return <ErrorView error={roster.error} onRetry={() => roster.refetch()} />
  if (!roster.data) return <Skeleton rows={5} />
  return (
    <View>
      <RosterView
        roster={roster.data}
        now={now}
        reveals={can(me, 'phone.reveal')}
        forgets={can(me, 'proxy.book')}
      />
      <View className='no-print'>
        {can(me, 'door.mark') && roster.data.activity.booked !== null && (
          <Section title='到场'>
            <PrimaryButton words='现场签到' onTap={() => goTo(staffPaths.door(id))} />
            {now >= roster.data.activity.endsAt && (
              <PrimaryButton words='志愿者时长' quiet onTap={() => goTo(staffPaths.hours(id))} />
            )}
          </Section>
        )}
        <Section title='座位'>
          <PrimaryButton words='看候补名单' quiet onTap={() => goTo(staffPaths.line(id))} />
          {can(me, 'proxy.book') && roster.data.activity.booked !== null && (
            <PrimaryButton words='给人报名' quiet onTap={() => goTo(staffPaths.guest(id))} />
          )}
        </Section>
        <Section title='印在纸上'>
          {IN_BROWSER ? (
            <PrimaryButton words='打印名单' quiet onTap={() => window.print()} />
          ) : (
            <View>
              手机小程序不能打印。请在电脑浏览器里打开网页版，从“工作台”进“今天和名单”，打开这份名单，按“打印名单”。
            </View>
          )}
        </Section>
        {now >= roster.data.activity.startsAt && (
          <Section title='活动以后'>
            <PrimaryButton words='登记结果' onTap={() => goTo(staffPaths.day(id))} />
          </Section>
        )}
      </View>
      {IN_BROWSER && <RosterSheet roster={roster.data} now={now} />}
    </View>
  )
}
