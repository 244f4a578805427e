import { MyReports } from '../../../features/feedback/MyReports'
import { Page } from '../../../ui/Page'
import { Title } from '../../../ui/Title'

export default function MyReportsPage() {
  return (
    <Page>
      <Title>我的反映</Title>
      <MyReports />
    </Page>
  )
}
