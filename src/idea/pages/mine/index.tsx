import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { MyIdeas } from '../../../features/idea/MyIdeas'
import { useNow } from '../../../lib/clock'
import { paths, startAt } from '../../../lib/go'
import { Notice } from '../../../ui/Notice'
import { Page } from '../../../ui/Page'
import { PrimaryButton } from '../../../ui/PrimaryButton'
import { Title } from '../../../ui/Title'

export default function MyIdeasPage() {
  const now = useNow()
  const isNew = useRouter().params.from === 'new'
  return (
    <Page>
      <Title>我提过的想法</Title>
      {isNew && <Notice done>交给站里了。站里的人看到，会打电话和您商量。</Notice>}
      <MyIdeas now={now} />
      <View className='section'>
        <PrimaryButton words='回本站' quiet onTap={() => startAt(paths.station())} />
      </View>
    </Page>
  )
}
