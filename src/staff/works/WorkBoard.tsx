import { View } from '@tarojs/components'
import { addDays, dayOf, weekdayOf } from '../../../domain/day'
import type { DraftLine, WorkLine } from '../../../types/draft'
import type { Instant } from '../../../types/time'
import { goTo } from '../../lib/go'
import { Section } from '../../ui/Card'
import { Empty } from '../../ui/Empty'
import { ErrorView } from '../../ui/ErrorView'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { Skeleton } from '../../ui/Skeleton'
import { staffPaths } from '../lib/go'
import { LastWeek } from './LastWeek'
import { useStart, useWorks } from './useWorks'
import { DraftRow, WorkRow } from './WorkRow'

interface WorkBoardProps {
  nodeId: string
  now: Instant
  /** Whether this person may write here. */
  writes: boolean
}

/** What a node is working on: what came back and what is being written, last week to repeat, and what is on. */
export function WorkBoard({ nodeId, now, writes }: WorkBoardProps) {
  const today = dayOf(now)
  const works = useWorks(nodeId, today)
  if (works.error && !works.data) return <ErrorView error={works.error} onRetry={() => works.refetch()} />
  if (!works.data) return <Skeleton rows={4} />
  const { drafts, activities, more } = works.data
  const shown = activities.filter(({ status }) => status !== 'withdrawn')
  const coming = shown.filter(({ endsAt }) => endsAt > now)
  const over = shown.filter(({ endsAt, status }) => endsAt <= now && status === 'published').reverse()
  const monday = addDays(today, 7 - ((weekdayOf(today) + 6) % 7))
  return (
    <View>
      {works.error && <ErrorView error={works.error} onRetry={() => works.refetch()} />}
      {writes && <Beginnings nodeId={nodeId} drafts={drafts} />}
      <Drafts drafts={drafts} now={now} />
      {writes && <LastWeek nodeId={nodeId} activities={over} now={now} />}
      <Coming
        title='这一周'
        works={coming.filter(({ startsAt }) => dayOf(startsAt) < monday)}
        empty='这一周还没有活动。'
        now={now}
      />
      <Coming
        title='以后'
        works={coming.filter(({ startsAt }) => dayOf(startsAt) >= monday)}
        empty={null}
        now={now}
      />
      <Coming title='刚办完的' works={over} empty={null} now={now} />
      {more && <View className='muted'>活动太多，没有全部列出来。</View>}
    </View>
  )
}

/** Begun and left again without a word: taken up rather than piled up. */
const isBlank = (draft: DraftLine, kind: DraftLine['kind']) =>
  draft.kind === kind &&
  draft.status === 'draft' &&
  draft.origin === 'staff' &&
  !draft.live &&
  [draft.title, draft.category, draft.startsAt, draft.returnedWhy].every((written) => written === null)

function Beginnings({ nodeId, drafts }: { nodeId: string; drafts: readonly DraftLine[] }) {
  const start = useStart()
  const open = ({ id, kind }: Pick<DraftLine, 'id' | 'kind'>) =>
    goTo(kind === 'project' ? staffPaths.project(id) : staffPaths.write(id))
  const begin = (kind: DraftLine['kind']) => {
    const blank = drafts.find((draft) => isBlank(draft, kind))
    if (blank) open(blank)
    else start.mutate({ nodeId, kind }, { onSuccess: open })
  }
  return (
    <View>
      {start.error && <ErrorView error={start.error} />}
      <PrimaryButton
        words={start.isPending ? '正在打开…' : '写一个新活动'}
        busy={start.isPending}
        onTap={() => begin('activity')}
      />
      <PrimaryButton words='写一个项目' quiet busy={start.isPending} onTap={() => begin('project')} />
    </View>
  )
}

/** What came back first: it needs somebody. */
function Drafts({ drafts, now }: { drafts: readonly DraftLine[]; now: Instant }) {
  if (drafts.length === 0) return null
  const rank = ({ returnedWhy, status, origin }: DraftLine) =>
    returnedWhy !== null
      ? 0
      : status === 'submitted' && origin === 'resident'
        ? 1
        : status === 'draft'
          ? 2
          : 3
  const sorted = [...drafts].sort((a, b) => rank(a) - rank(b))
  return (
    <Section title='还没发布的' aside={`${drafts.length} 份`}>
      {sorted.map((draft) => (
        <DraftRow key={draft.id} draft={draft} now={now} />
      ))}
    </Section>
  )
}

interface ComingProps {
  title: string
  works: readonly WorkLine[]
  empty: string | null
  now: Instant
}

function Coming({ title, works, empty, now }: ComingProps) {
  if (works.length === 0 && empty === null) return null
  return (
    <Section title={title} aside={works.length > 0 ? `${works.length} 场` : undefined}>
      {works.length === 0 && empty !== null && <Empty words={empty} />}
      {works.map((work) => (
        <WorkRow key={work.id} work={work} now={now} />
      ))}
    </Section>
  )
}
