import { useRouter } from '@tarojs/taro'
import { useNow } from '../../../../lib/clock'
import { can } from '../../../lib/useStaff'
import { LineView } from '../../../line/LineView'
import { StaffPage } from '../../../ui/StaffPage'

export default function LinePage() {
  const { id = '' } = useRouter().params
  const now = useNow()
  return (
    <StaffPage title='候补名单' right='roster.see'>
      {(me) => <LineView activityId={id} now={now} moves={can(me, 'activity.write')} />}
    </StaffPage>
  )
}
