import { useRouter } from '@tarojs/taro'
import { useNow } from '../../../../lib/clock'
import { goTo } from '../../../../lib/go'
import { DoorView } from '../../../door/DoorView'
import { staffPaths } from '../../../lib/go'
import { can } from '../../../lib/useStaff'
import { StaffPage } from '../../../ui/StaffPage'

export default function DoorPage() {
  const { id = '' } = useRouter().params
  const now = useNow()
  return (
    <StaffPage title='现场签到' right='door.mark'>
      {(me) => (
        <DoorView
          activityId={id}
          now={now}
          books={can(me, 'proxy.book')}
          excuses={can(me, 'standing.answer')}
          corrects={me.grants.some(({ role }) => role === 'county')}
          onWalkIn={() => goTo(staffPaths.guest(id))}
        />
      )}
    </StaffPage>
  )
}
