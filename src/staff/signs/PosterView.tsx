import { View } from '@tarojs/components'
import { useState } from 'react'
import { addDays, dayOf } from '../../../domain/day'
import type { PosterSize } from '../../../types/sign'
import { useNow } from '../../lib/clock'
import { Choice } from '../../ui/Choice'
import { ErrorView } from '../../ui/ErrorView'
import { Notice } from '../../ui/Notice'
import { Skeleton } from '../../ui/Skeleton'
import { Paper } from './Paper'
import { usePoster } from './useSigns'

const SIZES: readonly { value: PosterSize; words: string }[] = [
  { value: 'a4', words: 'A4' },
  { value: 'a3', words: 'A3（大一倍）' },
]

/** A month's menu for the wall, this month's or the next one's. */
export function PosterView({ stationId, name }: { stationId: string; name: string }) {
  const thisMonth = dayOf(useNow()).slice(0, 7)
  const nextMonth = addDays(`${thisMonth}-01`, 31).slice(0, 7)
  const [month, setMonth] = useState(thisMonth)
  const [size, setSize] = useState<PosterSize>('a4')
  const poster = usePoster(stationId, month, size)
  const { data } = poster
  const months = [thisMonth, nextMonth].map((value) => ({ value, words: `${Number(value.slice(5))}月` }))
  return (
    <View>
      <View className='no-print'>
        <Choice name='哪个月' options={months} chosen={month} onChoose={setMonth} />
        <Choice name='多大' options={SIZES} chosen={size} onChoose={setSize} />
      </View>
      {poster.error && !data && <ErrorView error={poster.error} onRetry={() => poster.refetch()} />}
      {!data && !poster.error && <Skeleton rows={5} />}
      {data && data.shown === 0 && <Notice>这个月还没有发布的活动。先发布活动，再来印海报。</Notice>}
      {data && data.left > 0 && (
        <Notice>
          印得下 {data.shown} 场，还有 {data.left} 场请大家扫码看。本站自己的活动排在前面。
        </Notice>
      )}
      {data && (
        <Paper svg={data.svg} fileName={data.fileName} name={`${name}${Number(month.slice(5))}月活动海报`} />
      )}
    </View>
  )
}
