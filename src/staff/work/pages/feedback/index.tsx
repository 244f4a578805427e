import { FeedbackQueue } from '../../../feedback/FeedbackQueue'
import { StaffPage } from '../../../ui/StaffPage'

export default function FeedbackPage() {
  return (
    <StaffPage title='群众反映' right='feedback.answer'>
      {() => <FeedbackQueue />}
    </StaffPage>
  )
}
