import { View } from '@tarojs/components'
import { MyReports } from '../../../features/feedback/MyReports'
import { Page } from '../../../ui/Page'

export default function MyReportsPage() {
  return (
    <Page>
      <View className='title'>我的反映</View>
      <MyReports />
    </Page>
  )
}
