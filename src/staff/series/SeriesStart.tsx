import { View } from '@tarojs/components'
import { useState } from 'react'
import { addDays } from '../../../domain/day'
import type { Day } from '../../../types/time'
import { swapTo } from '../../lib/go'
import { Section } from '../../ui/Card'
import { Choice } from '../../ui/Choice'
import { ErrorView } from '../../ui/ErrorView'
import { Footer } from '../../ui/Footer'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { staffPaths } from '../lib/go'
import { useSeriesDeed } from './useSeries'

const FOR_HOW_LONG = [
  { value: 0, words: '一直办下去' },
  { value: 28, words: '办 4 周' },
  { value: 84, words: '办 3 个月' },
  { value: 182, words: '办半年' },
]

/** Makes a weekly series of a published activity: one question, one press. */
export function SeriesStart({ activityId, today }: { activityId: string; today: Day }) {
  const [days, setDays] = useState(0)
  const deed = useSeriesDeed()
  const begin = () =>
    deed.mutate(
      { do: 'start', activityId, untilOn: days === 0 ? null : addDays(today, days) },
      { onSuccess: ({ id }) => swapTo(staffPaths.series({ id })) },
    )
  return (
    <View>
      <Section title='每周同一时间，办多久？'>
        <Choice name='办多久' options={FOR_HOW_LONG} chosen={days} onChoose={setDays} />
        <View className='muted'>
          内容、地点、座位都和这一场一样。系统会提前四周自动上牌子；哪一周不办，可以单独停。
        </View>
      </Section>
      {deed.error && <ErrorView error={deed.error} />}
      <Footer>
        <PrimaryButton
          words={deed.isPending ? '正在安排…' : '每周都办'}
          busy={deed.isPending}
          onTap={begin}
        />
      </Footer>
    </View>
  )
}
