import { View } from '@tarojs/components'
import { useState } from 'react'
import { useNow } from '../../lib/clock'
import { Choice } from '../../ui/Choice'
import { Empty } from '../../ui/Empty'
import { ErrorView } from '../../ui/ErrorView'
import { Skeleton } from '../../ui/Skeleton'
import { ReportRow } from './ReportRow'
import { useQueue, type Which } from './useQueue'

const PARTS: readonly { value: Which; words: string }[] = [
  { value: 'waiting', words: '等答复的' },
  { value: 'answered', words: '答复过的' },
]

/** What my nodes have to answer, longest waiting first, and what they have answered. */
export function FeedbackQueue() {
  const [which, setWhich] = useState<Which>('waiting')
  return (
    <View>
      <Choice name='看哪些' options={PARTS} chosen={which} onChoose={setWhich} />
      <Reports key={which} which={which} />
    </View>
  )
}

function Reports({ which }: { which: Which }) {
  const now = useNow()
  const queue = useQueue(which)
  if (queue.error && !queue.data) return <ErrorView error={queue.error} onRetry={() => queue.refetch()} />
  if (!queue.data) return <Skeleton rows={3} />
  const { reports, more } = queue.data
  return (
    <View>
      {reports.length === 0 && (
        <Empty words={which === 'waiting' ? '没有等答复的，都答完了。' : '还没有答复过。'} />
      )}
      {reports.map((report) => (
        <ReportRow key={report.id} report={report} now={now} />
      ))}
      {more && <View className='muted'>还有更多，先答这些。</View>}
    </View>
  )
}
