import { useNow } from '../../../../lib/clock'
import { HealthView } from '../../../system/HealthView'
import { StaffPage } from '../../../ui/StaffPage'

export default function SystemPage() {
  const now = useNow()
  return (
    <StaffPage title='系统运行' right='system.see'>
      {() => <HealthView now={now} />}
    </StaffPage>
  )
}
