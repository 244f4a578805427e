import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { call } from '../../../lib/call'
import { goTo, paths } from '../../../lib/go'
import { Card, Section } from '../../../ui/Card'
import { Empty } from '../../../ui/Empty'
import { ErrorView } from '../../../ui/ErrorView'
import { Page } from '../../../ui/Page'
import { PrimaryButton } from '../../../ui/PrimaryButton'
import { Skeleton } from '../../../ui/Skeleton'
import { TextLink } from '../../../ui/TextLink'
import { Title } from '../../../ui/Title'

/** 肥城好故事, latest first, and the county's brands. */
export default function StoriesPage() {
  const list = useInfiniteQuery({
    queryKey: ['stories'],
    queryFn: ({ pageParam }) => call('story', 'list', pageParam ? { after: pageParam } : {}),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
  })
  const brands = useQuery({ queryKey: ['brands'], queryFn: () => call('story', 'brands', {}) })
  const stories = list.data?.pages.flatMap((page) => page.stories)
  return (
    <Page>
      <Title>肥城好故事</Title>
      {list.error && !stories && <ErrorView error={list.error} onRetry={() => list.refetch()} />}
      {!stories && !list.error && <Skeleton rows={4} />}
      {stories?.length === 0 && <Empty words='第一期还在写。' />}
      {stories?.map(({ id, number, title, lead }) => (
        <Card key={id}>
          <TextLink words={`第 ${number} 期 ${title}`} onTap={() => goTo(paths.story(id))} />
          <View>{lead}</View>
        </Card>
      ))}
      {list.hasNextPage && <PrimaryButton words='再看一些' quiet onTap={() => list.fetchNextPage()} />}
      {(brands.data?.brands.length ?? 0) > 0 && (
        <Section title='公益品牌'>
          {brands.data?.brands.map(({ id, title, lead }) => (
            <Card key={id}>
              <TextLink words={title} onTap={() => goTo(paths.brand(id))} />
              <View>{lead}</View>
            </Card>
          ))}
        </Section>
      )}
    </Page>
  )
}
