import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useNow } from '../../../../lib/clock'
import { goTo } from '../../../../lib/go'
import { ErrorView } from '../../../../ui/ErrorView'
import { Skeleton } from '../../../../ui/Skeleton'
import { TextLink } from '../../../../ui/TextLink'
import { OutcomeView } from '../../../day/OutcomeView'
import { PhotoShelf } from '../../../day/PhotoShelf'
import { useDayShow } from '../../../day/useDay'
import { staffPaths } from '../../../lib/go'
import { can, type Me } from '../../../lib/useStaff'
import { StaffPage } from '../../../ui/StaffPage'

export default function SettlePage() {
  const { id = '' } = useRouter().params
  return (
    <StaffPage title='登记结果' right='work.see'>
      {(me) => <Outcome id={id} me={me} />}
    </StaffPage>
  )
}

function Outcome({ id, me }: { id: string; me: Me }) {
  const now = useNow()
  const show = useDayShow(id)
  if (show.error && !show.data) return <ErrorView error={show.error} onRetry={() => show.refetch()} />
  if (!show.data) return <Skeleton rows={4} />
  const { activity, photos } = show.data
  const records = can(me, 'day.record')
  return (
    <View>
      <OutcomeView
        show={show.data}
        now={now}
        records={records}
        settles={can(me, 'activity.write')}
        corrects={me.grants.some(({ role }) => role === 'county')}
      >
        <PhotoShelf
          activityId={id}
          photos={photos}
          adds={records && activity.status === 'published' && !activity.settledAt && now >= activity.startsAt}
          removes={records}
          judges={can(me, 'activity.review')}
        />
        {can(me, 'roster.see') && activity.booked !== null && (
          <TextLink words='看名单' onTap={() => goTo(staffPaths.roster(id))} />
        )}
      </OutcomeView>
    </View>
  )
}
