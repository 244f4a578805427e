import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { dayOf } from '../../../../../domain/day'
import type { Series } from '../../../../../types/series'
import type { Day } from '../../../../../types/time'
import { useNow } from '../../../../lib/clock'
import { Card } from '../../../../ui/Card'
import { ErrorView } from '../../../../ui/ErrorView'
import { Notice } from '../../../../ui/Notice'
import { Skeleton } from '../../../../ui/Skeleton'
import type { Me } from '../../../lib/useStaff'
import { SeriesChange } from '../../../series/SeriesChange'
import { SeriesDates } from '../../../series/SeriesDates'
import { SeriesList } from '../../../series/SeriesList'
import { SeriesStart } from '../../../series/SeriesStart'
import { sayRhythm, sayStatus } from '../../../series/saying'
import { useNodeSeries, useSeries } from '../../../series/useSeries'
import { StaffPage } from '../../../ui/StaffPage'

/** Weekly series: all of a node, one of them (`id`), or a new one from an activity (`from`). */
export default function SeriesPage() {
  const { id, from } = useRouter().params
  const today = dayOf(useNow())
  return (
    <StaffPage title='每周活动' right='work.see'>
      {(me) => {
        if (from) return <SeriesStart activityId={from} today={today} />
        return id ? <One id={id} today={today} /> : <All me={me} today={today} />
      }}
    </StaffPage>
  )
}

function All({ me, today }: { me: Me; today: Day }) {
  const found = useNodeSeries(me.grants[0]?.nodeId ?? null)
  if (found.error && !found.data) return <ErrorView error={found.error} onRetry={() => found.refetch()} />
  if (!found.data) return <Skeleton rows={2} />
  return <SeriesList series={found.data.series} today={today} />
}

function One({ id, today }: { id: string; today: Day }) {
  const found = useSeries(id)
  if (found.error && !found.data) return <ErrorView error={found.error} onRetry={() => found.refetch()} />
  if (!found.data) return <Skeleton rows={3} />
  return <Shown series={found.data} today={today} />
}

function Shown({ series, today }: { series: Series; today: Day }) {
  return (
    <View>
      <Card peach>
        <View className='title'>{series.title}</View>
        <View className='strong'>{sayRhythm(series.rhythm, today)}</View>
        <View>{sayStatus(series.status)}</View>
      </Card>
      {series.status === 'waiting' && <Notice>已经交上去，审核通过后自动上牌子。</Notice>}
      {series.returnedWhy && series.status === 'returned' && <Notice>被退回：{series.returnedWhy}</Notice>}
      <SeriesDates series={series} today={today} />
      {series.status !== 'ended' && <SeriesChange series={series} today={today} />}
    </View>
  )
}
