import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { dayOf } from '../../../domain/day'
import { DayMenu } from '../../features/activity/DayMenu'
import { emptyFilter, type Filter, MenuFilters } from '../../features/activity/MenuFilters'
import { MonthMenu } from '../../features/activity/MonthMenu'
import { PastList } from '../../features/activity/PastList'
import { WeekMenu } from '../../features/activity/WeekMenu'
import { useNow } from '../../lib/clock'
import { goTo, paths, swapTo } from '../../lib/go'
import { type LastStation, lastStation } from '../../lib/lastStation'
import { Choice } from '../../ui/Choice'
import { Page } from '../../ui/Page'
import { TextLink } from '../../ui/TextLink'
import { Title } from '../../ui/Title'

type Mode = 'week' | 'day' | 'month' | 'past'

const VIEWS: readonly { value: Mode; words: string }[] = [
  { value: 'week', words: '今天起一周' },
  { value: 'day', words: '按天' },
  { value: 'month', words: '月历' },
]

export default function MenuPage() {
  const { params } = useRouter()
  const [station] = useState(lastStation)
  useEffect(() => {
    if (!station) swapTo(paths.choose())
  }, [station])
  return <Page root='menu'>{station && <Menu station={station} category={params.category} />}</Page>
}

function Menu({ station, category }: { station: LastStation; category?: string }) {
  const now = useNow()
  const [view, setView] = useState<Mode>('week')
  const [filter, setFilter] = useState<Filter>({ ...emptyFilter, category })
  const shown = { stationId: station.id, filter, now, today: dayOf(now) }
  return (
    <View>
      <Title>{view === 'past' ? '办过的活动' : '活动菜单'}</Title>
      <View className='muted'>
        {station.townName ?? ''}
        {station.name}
      </View>
      <TextLink words='换一个实践站' onTap={() => goTo(paths.choose())} />
      {view !== 'past' && (
        <>
          <Choice name='怎么看' options={VIEWS} chosen={view} onChoose={setView} />
          <MenuFilters filter={filter} onChange={setFilter} />
        </>
      )}
      {view === 'week' && <WeekMenu {...shown} />}
      {view === 'day' && <DayMenu {...shown} />}
      {view === 'month' && <MonthMenu {...shown} />}
      {view === 'past' && <PastList stationId={station.id} now={now} />}
      <TextLink
        words={view === 'past' ? '回到活动菜单' : '看看办过的活动'}
        onTap={() => setView(view === 'past' ? 'week' : 'past')}
      />
    </View>
  )
}
