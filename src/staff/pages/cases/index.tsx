import { useNow } from '../../../lib/clock'
import { CaseList } from '../../good/CaseList'
import { StaffPage } from '../../ui/StaffPage'

export default function CasesPage() {
  const now = useNow()
  return (
    <StaffPage title='好人案卷' right='case.verify'>
      {() => <CaseList now={now} />}
    </StaffPage>
  )
}
