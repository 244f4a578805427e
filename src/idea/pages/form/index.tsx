import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { IdeaForm } from '../../../features/idea/IdeaForm'
import { call } from '../../../lib/call'
import { goTo, paths, swapTo } from '../../../lib/go'
import { lastStation } from '../../../lib/lastStation'
import { ErrorView } from '../../../ui/ErrorView'
import { Page } from '../../../ui/Page'
import { Skeleton } from '../../../ui/Skeleton'
import { TextLink } from '../../../ui/TextLink'
import { Title } from '../../../ui/Title'

export default function IdeaFormPage() {
  const id = useRouter().params.id ?? lastStation()?.id ?? ''
  const board = useQuery({
    queryKey: ['ideaStation', id],
    queryFn: () => call('station', 'open', { stationId: id }),
  })
  const station = board.data?.kind === 'station' ? board.data.station : null
  return (
    <Page>
      <Title>我想办个活动</Title>
      <View className='muted'>写几句就行，站里看到会和您联系，帮您办起来。</View>
      <TextLink words='我提过的想法' onTap={() => goTo(paths.ideas())} />
      {board.error && (
        <ErrorView error={board.error} onRetry={() => board.refetch()}>
          <TextLink words='从镇街名单里找实践站' onTap={() => goTo(paths.choose())} />
        </ErrorView>
      )}
      {board.isLoading && <Skeleton rows={3} />}
      {station && (
        <IdeaForm
          stationId={station.id}
          stationName={station.name}
          onProposed={() => swapTo(paths.ideas('new'))}
        />
      )}
    </Page>
  )
}
