import { ReportPage } from '../../../features/feedback/ReportPage'

export default function ComplainPage() {
  return <ReportPage title='投诉建议' kinds={['suggestion', 'complaint']} />
}
