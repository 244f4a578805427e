import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Instant } from '../../../types/time'
import { swapTo } from '../../lib/go'
import { ErrorView } from '../../ui/ErrorView'
import { Notice } from '../../ui/Notice'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { Skeleton } from '../../ui/Skeleton'
import { staffPaths } from '../lib/go'
import { Judge } from './Judge'
import { Reading } from './Reading'
import { marksOf, sayAge } from './saying'
import { useQueue, useReading } from './useReview'
import './ReviewOne.scss'

interface ReviewOneProps {
  draftId: string
  /** My own name: nobody reviews their own words. */
  myName: string | null
  now: Instant
}

/** One draft to read in full and answer, then the next. */
export function ReviewOne({ draftId, myName, now }: ReviewOneProps) {
  const reading = useReading(draftId)
  const [done, setDone] = useState<'through' | 'back' | null>(null)
  const draft = reading.data
  if (done) return <Done through={done === 'through'} draftId={draftId} />
  if (reading.error && !draft) return <ErrorView error={reading.error} onRetry={() => reading.refetch()} />
  if (!draft) return <Skeleton rows={4} />
  if (draft.status !== 'submitted') {
    return (
      <View>
        <Notice>这份已经不在等审核了，可能有人处理过，或写的人收回去了。</Notice>
        <Next draftId={draftId} />
      </View>
    )
  }
  const marks = [sayAge(draft, now), ...marksOf(draft, now)].filter(Boolean).join(' · ')
  return (
    <View className='review'>
      <Notice>
        {marks}
        {draft.byName === myName && '。自己写的内容要请别人来审核。'}
      </Notice>
      <View className='muted'>发布以后，大家看到的就是下面这样：</View>
      <Reading draft={draft} now={now} />
      <Judge
        draft={draft}
        onDone={(through) => setDone(through ? 'through' : 'back')}
        onReload={() => reading.refetch()}
      />
    </View>
  )
}

function Done({ through, draftId }: { through: boolean; draftId: string }) {
  return (
    <View>
      <Notice done>{through ? '已通过，大家现在就能看到。' : '已退回，写的人会看到原因。'}</Notice>
      <Next draftId={draftId} />
    </View>
  )
}

function Next({ draftId }: { draftId: string }) {
  const queue = useQueue()
  const rest = queue.data?.waiting.filter(({ id }) => id !== draftId) ?? []
  const next = rest[0]
  return (
    <View>
      {next ? (
        <PrimaryButton
          words={`看下一份（还有 ${rest.length} 份）`}
          onTap={() => swapTo(staffPaths.review(next.id))}
        />
      ) : (
        queue.data && <View className='review__none'>没有等您审核的了。</View>
      )}
      <PrimaryButton words='回审核列表' quiet onTap={() => swapTo(staffPaths.review())} />
    </View>
  )
}
