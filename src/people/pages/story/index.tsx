import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { call } from '../../../lib/call'
import { goTo, paths } from '../../../lib/go'
import { useShareCard } from '../../../lib/share'
import { Section } from '../../../ui/Card'
import { ErrorView } from '../../../ui/ErrorView'
import { Page } from '../../../ui/Page'
import { Skeleton } from '../../../ui/Skeleton'
import { TextLink } from '../../../ui/TextLink'
import { Prose } from '../../Prose'

export default function StoryPage() {
  const { id = '' } = useRouter().params
  const story = useQuery({ queryKey: ['story', id], queryFn: () => call('story', 'show', { storyId: id }) })
  useShareCard({ title: story.data?.title ?? '肥城好故事', path: paths.story(id) })
  return (
    <Page>
      {story.error && !story.data && <ErrorView error={story.error} onRetry={() => story.refetch()} />}
      {story.isLoading && <Skeleton rows={4} />}
      {story.data && (
        <View>
          <View className='muted'>肥城好故事 第 {story.data.number} 期</View>
          <Prose title={story.data.title} paragraphs={story.data.paragraphs} />
          {story.data.people.length > 0 && (
            <Section title='故事里的人'>
              {story.data.people.map(({ honourId, name, title, year }) => (
                <TextLink
                  key={honourId}
                  words={`${name}，${year} 年${title}`}
                  onTap={() => goTo(paths.honour(honourId))}
                />
              ))}
            </Section>
          )}
        </View>
      )}
    </Page>
  )
}
