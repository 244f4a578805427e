import { ReportPage } from '../../../features/feedback/ReportPage'

export default function ErrorPage() {
  return <ReportPage title='纠错' kinds={['error']} />
}
