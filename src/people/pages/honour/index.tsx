import { useQuery } from '@tanstack/react-query'
import { Image, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { call } from '../../../lib/call'
import { goTo, paths } from '../../../lib/go'
import { useShareCard } from '../../../lib/share'
import { Card, Section } from '../../../ui/Card'
import { ErrorView } from '../../../ui/ErrorView'
import { Fact } from '../../../ui/Fact'
import { pictured } from '../../../ui/named'
import { Page } from '../../../ui/Page'
import { Skeleton } from '../../../ui/Skeleton'
import { TextLink } from '../../../ui/TextLink'
import { Title } from '../../../ui/Title'
import { SendFlower } from '../../SendFlower'
import { categoryName } from '../../words'
import './index.scss'

export default function HonourPage() {
  const { id = '' } = useRouter().params
  const page = useQuery({ queryKey: ['honour', id], queryFn: () => call('honour', 'show', { honourId: id }) })
  const honour = page.data
  useShareCard({ title: honour ? `${honour.title} ${honour.name}` : '身边好人', path: paths.honour(id) })
  if (!honour) {
    return (
      <Page>
        {page.error ? <ErrorView error={page.error} onRetry={() => page.refetch()} /> : <Skeleton />}
      </Page>
    )
  }
  return (
    <Page>
      <View className='honour'>
        {honour.photo && (
          <Image
            className='honour__photo'
            src={honour.photo}
            mode='aspectFill'
            {...pictured(`${honour.name}的照片`)}
          />
        )}
        <Title>
          {honour.name}
          {honour.alias && '（化名）'}
        </Title>
        <View className='honour__title'>
          {honour.year} 年 {honour.title}
        </View>
      </View>
      <Card>
        <Fact name='类别'>{categoryName(honour.category)}</Fact>
        <Fact name='哪里人'>{honour.place}</Fact>
        <Fact name='授予'>{honour.givenOn}</Fact>
        <Fact name='出处'>{honour.source}</Fact>
      </Card>
      {honour.deed && (
        <Section title='事迹'>
          <Card>
            <View className='prose'>{honour.deed}</View>
          </Card>
        </Section>
      )}
      {honour.ladder.length > 1 && (
        <Section title='历年荣誉'>
          {honour.ladder.map(({ id: one, title, year }) => (
            <View key={one}>
              {year} 年 {title}
            </View>
          ))}
        </Section>
      )}
      {honour.stories.length > 0 && (
        <Section title='他的故事'>
          {honour.stories.map(({ id: story, title }) => (
            <TextLink key={story} words={title} onTap={() => goTo(paths.story(story))} />
          ))}
        </Section>
      )}
      <Section title='鲜花送文明'>
        {honour.flowers.map(({ id: flower, words, from }) => (
          <Card key={flower} peach>
            <View>❀ {words}</View>
            <View className='muted'>—— {from}</View>
          </Card>
        ))}
        <SendFlower honourId={honour.id} name={honour.name} />
      </Section>
      <TextLink
        words='内容不对，或想撤下姓名'
        onTap={() => goTo(paths.report({ kind: 'station', id: honour.stationId }))}
      />
    </Page>
  )
}
