import { useNow } from '../../../../lib/clock'
import { StaffPage } from '../../../ui/StaffPage'
import { CaseList } from '../../CaseList'

export default function CasesPage() {
  const now = useNow()
  return (
    <StaffPage title='好人案卷' right='case.verify'>
      {() => <CaseList now={now} />}
    </StaffPage>
  )
}
