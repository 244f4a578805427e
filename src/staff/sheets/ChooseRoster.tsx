import { addDays, dayOf, sayDay, sayTime } from '../../../domain/day'
import type { Day } from '../../../types/time'
import { Section } from '../../ui/Card'
import { Empty } from '../../ui/Empty'
import { ErrorView } from '../../ui/ErrorView'
import { Select } from '../../ui/Select'
import { Skeleton } from '../../ui/Skeleton'
import { useRosters } from './useExport'

interface ChooseRosterProps {
  nodeId: string
  today: Day
  chosen: string | null
  onChoose: (activityId: string) => void
}

const DAYS_BACK = 14
const DAYS_AHEAD = 28

/** One of the node's activities that people book, lately or soon. */
export function ChooseRoster({ nodeId, today, chosen, onChoose }: ChooseRosterProps) {
  const works = useRosters(nodeId, addDays(today, -DAYS_BACK), addDays(today, DAYS_AHEAD), true)
  if (works.error && !works.data) return <ErrorView error={works.error} onRetry={() => works.refetch()} />
  if (!works.data) return <Skeleton rows={1} />
  const booked = works.data.activities.filter(({ mode }) => mode === 'bookable')
  if (booked.length === 0) return <Empty words='这里前后两周没有要预约的活动。请在上面换一个站。' />
  return (
    <Section title='哪个活动'>
      <Select
        name='活动'
        options={booked.map(({ id, title, startsAt, booked }) => ({
          value: id,
          words: `${sayDay(dayOf(startsAt), today)} ${sayTime(startsAt)} ${title}（约了 ${booked} 人）`,
        }))}
        chosen={chosen}
        placeholder='请选一个活动'
        onChoose={onChoose}
      />
    </Section>
  )
}
