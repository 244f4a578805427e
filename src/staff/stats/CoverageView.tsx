import { View } from '@tarojs/components'
import { useState } from 'react'
import { addDays, dayOf, weekdayOf } from '../../../domain/day'
import type { Day } from '../../../types/time'
import { useNow } from '../../lib/clock'
import { Section } from '../../ui/Card'
import { Choice } from '../../ui/Choice'
import { Empty } from '../../ui/Empty'
import { ErrorView } from '../../ui/ErrorView'
import { Skeleton } from '../../ui/Skeleton'
import { useCoverage } from './useStats'

const WEEKS = 5

const mondayOf = (day: Day): Day => addDays(day, -((weekdayOf(day) + 6) % 7))
const sayWeek = (monday: Day, today: Day): string => {
  if (monday === mondayOf(today)) return '这一周'
  if (monday === addDays(mondayOf(today), 7)) return '下一周'
  return `${Number(monday.slice(5, 7))}月${Number(monday.slice(8))}日起的一周`
}

/** The stations with nothing on in a week, in the order of the division list: somewhere to send a team. */
export function CoverageView({ nodeId }: { nodeId: string }) {
  const today = dayOf(useNow())
  const [week, setWeek] = useState(0)
  const found = useCoverage(nodeId, mondayOf(today), WEEKS)
  if (found.error && !found.data) return <ErrorView error={found.error} onRetry={() => found.refetch()} />
  if (!found.data) return <Skeleton rows={3} />
  const { weeks, groups } = found.data
  const empty = groups
    .map(({ townId, townName, stations }) => ({
      townId,
      townName,
      stations: stations.filter((station) => station.weeks[week] === '0'),
    }))
    .filter(({ stations }) => stations.length > 0)
  return (
    <View>
      <Choice
        name='哪一周'
        options={weeks.map((monday, value) => ({ value, words: sayWeek(monday, today) }))}
        chosen={week}
        onChoose={setWeek}
      />
      {empty.length === 0 && <Empty words='这一周每个站都有活动。' />}
      {empty.map(({ townId, townName, stations }) => (
        <Section key={townId ?? 'county'} title={`${townName ?? '本级'} · 这些站还空着`}>
          <View>{stations.map(({ name }) => name).join('、')}</View>
        </Section>
      ))}
    </View>
  )
}
