import { useRouter } from '@tarojs/taro'
import * as v from 'valibot'
import { What } from '../../../../../types/stats'
import { CountedList } from '../../../stats/CountedList'
import { StaffPage } from '../../../ui/StaffPage'

/** The activities behind a number of the board. */
export default function StatsListPage() {
  const { nodeId = '', fromOn = '', toOn = '', what, unit, category, projectId } = useRouter().params
  const wanted = v.is(What, what) ? what : 'on'
  const only = {
    ...(unit ? { unit: decodeURIComponent(unit) } : {}),
    ...(category ? { category } : {}),
    ...(projectId ? { projectId } : {}),
  }
  return (
    <StaffPage title='是哪些活动' right='stats.see' wide>
      {() => <CountedList ask={{ nodeId, fromOn, toOn, what: wanted, ...only }} />}
    </StaffPage>
  )
}
