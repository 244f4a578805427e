import { View } from '@tarojs/components'
import { county } from '../../../config/county/current'
import { StationFinder } from '../../features/station/UnknownStation'
import { paths, startAt } from '../../lib/go'
import { Page } from '../../ui/Page'
import { Title } from '../../ui/Title'

export default function ChoosePage() {
  return (
    <Page>
      <Title>您在哪个实践站？</Title>
      <View className='muted'>{county.slogan}。在村里、社区扫站牌上的码，可以直接打开。</View>
      <StationFinder onChoose={(id) => startAt(paths.station(id))} />
    </Page>
  )
}
