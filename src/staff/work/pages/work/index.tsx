import { useDidShow, useRouter } from '@tarojs/taro'
import { useNow } from '../../../../lib/clock'
import { paths } from '../../../../lib/go'
import { useShareCard } from '../../../../lib/share'
import { ErrorView } from '../../../../ui/ErrorView'
import { Skeleton } from '../../../../ui/Skeleton'
import { can, type Me } from '../../../lib/useStaff'
import { StaffPage } from '../../../ui/StaffPage'
import { useWork } from '../../../works/useWorks'
import { WorkView } from '../../../works/WorkView'

export default function WorkPage() {
  const id = useRouter().params.id ?? ''
  const work = useWork(id)
  const card = {
    title: work.data ? `${work.data.title} · ${work.data.organiserName}` : '肥城文明实践',
    path: paths.activity(id),
  }
  useShareCard(card)
  useDidShow(() => {
    if (work.isStale && work.data) work.refetch()
  })
  return (
    <StaffPage title='管理活动' right='work.see'>
      {(me) => <Work me={me} work={work} card={card} />}
    </StaffPage>
  )
}

interface WorkProps {
  me: Me
  work: ReturnType<typeof useWork>
  card: { title: string; path: string }
}

function Work({ me, work, card }: WorkProps) {
  const now = useNow()
  if (work.error && !work.data) return <ErrorView error={work.error} onRetry={() => work.refetch()} />
  if (!work.data) return <Skeleton rows={3} />
  return (
    <WorkView
      work={work.data}
      now={now}
      writes={can(me, 'activity.write')}
      records={can(me, 'day.record')}
      card={card}
    />
  )
}
