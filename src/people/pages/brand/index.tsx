import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { call } from '../../../lib/call'
import { useNow } from '../../../lib/clock'
import { goTo, paths } from '../../../lib/go'
import { useShareCard } from '../../../lib/share'
import { sayStart } from '../../../lib/when'
import { Card, Section } from '../../../ui/Card'
import { Empty } from '../../../ui/Empty'
import { ErrorView } from '../../../ui/ErrorView'
import { Page } from '../../../ui/Page'
import { Skeleton } from '../../../ui/Skeleton'
import { TextLink } from '../../../ui/TextLink'
import { Prose } from '../../Prose'

/** A brand 公益品牌: its story, who does it, and what is on next. */
export default function BrandPage() {
  const now = useNow()
  const { id = '' } = useRouter().params
  const brand = useQuery({ queryKey: ['brand', id], queryFn: () => call('story', 'brand', { storyId: id }) })
  useShareCard({ title: brand.data?.title ?? '公益品牌', path: paths.brand(id) })
  return (
    <Page>
      {brand.error && !brand.data && <ErrorView error={brand.error} onRetry={() => brand.refetch()} />}
      {brand.isLoading && <Skeleton rows={4} />}
      {brand.data && (
        <View>
          <Prose title={brand.data.title} paragraphs={brand.data.paragraphs} />
          {brand.data.team && (
            <Section title='谁在做'>
              <Card>{brand.data.team}</Card>
            </Section>
          )}
          <Section title='接下来的活动'>
            {brand.data.coming.length === 0 && <Empty words='最近没有安排。' />}
            {brand.data.coming.map(({ id: one, title, startsAt, placeName }) => (
              <Card key={one}>
                <TextLink words={title} onTap={() => goTo(paths.activity(one))} />
                <View className='muted'>
                  {sayStart(startsAt, now)}，{placeName}
                </View>
              </Card>
            ))}
          </Section>
        </View>
      )}
    </Page>
  )
}
