import { View } from '@tarojs/components'
import type { DraftLine } from '../../../types/draft'
import type { Instant } from '../../../types/time'
import { categoryOf } from '../../lib/county'
import { goTo } from '../../lib/go'
import { sayStart } from '../../lib/when'
import { Empty } from '../../ui/Empty'
import { ErrorView } from '../../ui/ErrorView'
import { Seal } from '../../ui/Seal'
import { Skeleton } from '../../ui/Skeleton'
import { spoken } from '../../ui/spoken'
import { Tap } from '../../ui/Tap'
import { staffPaths } from '../lib/go'
import { marksOf, sayAge } from './saying'
import { useQueue } from './useReview'
import './Queue.scss'

/** Everything that waits for me, the longest wait first. */
export function Queue({ now }: { now: Instant }) {
  const queue = useQueue()
  if (queue.error && !queue.data) return <ErrorView error={queue.error} onRetry={() => queue.refetch()} />
  if (!queue.data) return <Skeleton rows={3} />
  const { waiting, more } = queue.data
  if (waiting.length === 0) return <Empty words='没有等您审核的了。' />
  return (
    <View>
      <View className='muted'>等您审核的 {waiting.length} 份，等得最久的在最前面。</View>
      {waiting.map((draft) => (
        <Row key={draft.id} draft={draft} now={now} />
      ))}
      {more && <View className='muted'>后面还有，先看完这些。</View>}
    </View>
  )
}

function Row({ draft, now }: { draft: DraftLine; now: Instant }) {
  const { seal, tone } = categoryOf(draft.category ?? '')
  const marks = marksOf(draft, now)
  const starts = draft.startsAt && sayStart(draft.startsAt, now)
  const by = `${draft.byName} · ${sayAge(draft, now)}`
  const title = `${draft.kind === 'project' ? '项目：' : ''}${draft.title ?? '没有名字'}`
  return (
    <Tap
      className='queue'
      role='link'
      inOne={spoken(title, draft.organiserName, starts, by, ...marks)}
      onTap={() => goTo(staffPaths.review(draft.id))}
    >
      <Seal seal={seal} tone={tone} />
      <View className='queue__said'>
        <View className='queue__title'>{title}</View>
        <View>{draft.organiserName}</View>
        {starts && <View>{starts}</View>}
        <View className='queue__by'>{by}</View>
        {marks.length > 0 && (
          <View className='queue__marks'>
            {marks.map((mark) => (
              <View key={mark} className='queue__mark'>
                {mark}
              </View>
            ))}
          </View>
        )}
      </View>
    </Tap>
  )
}
