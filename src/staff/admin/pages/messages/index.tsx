import { useNow } from '../../../../lib/clock'
import { Centre } from '../../../message/Centre'
import { StaffPage } from '../../../ui/StaffPage'

export default function MessagesPage() {
  const now = useNow()
  return (
    <StaffPage title='消息中心' right='message.manage'>
      {() => <Centre now={now} />}
    </StaffPage>
  )
}
