import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Series } from '../../../types/series'
import type { Day } from '../../../types/time'
import { goTo } from '../../lib/go'
import { Section } from '../../ui/Card'
import { Choice } from '../../ui/Choice'
import { ErrorView } from '../../ui/ErrorView'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { TextLink } from '../../ui/TextLink'
import { staffPaths } from '../lib/go'
import { sayOccurrence } from './saying'
import { useSeriesDeed } from './useSeries'
import './SeriesDates.scss'

type Row = Series['occurrences'][number]

const REASONS = ['过节', '场地有别的安排', '老师有事', '天气原因', '农忙'].map((words) => ({
  value: words,
  words,
}))

/** The dates of the next weeks, each with what can be done about it. */
export function SeriesDates({ series, today }: { series: Series; today: Day }) {
  const [skipping, setSkipping] = useState<string | null>(null)
  const [why, setWhy] = useState('过节')
  const deed = useSeriesDeed()
  const which = { seriesId: series.id, rev: series.rev }
  const skip = (on: string) =>
    deed.mutate({ do: 'skip', ...which, on, why }, { onSuccess: () => setSkipping(null) })
  return (
    <Section title='接下来的日期'>
      {deed.error && <ErrorView error={deed.error} />}
      {series.occurrences.map((row) => (
        <View key={`${row.on}${row.startsAt}`} className='dates__row'>
          <View>{sayOccurrence(row, today)}</View>
          {row.status === 'skipped' && <View className='muted'>{whyOf(series, row.on)}</View>}
          {row.stays && <View className='muted'>已经有人约了，照原来的时间办；要改请改期或取消。</View>}
          <Ways
            row={row}
            busy={deed.isPending}
            onSkip={() => setSkipping(row.on)}
            onUnskip={() => deed.mutate({ do: 'unskip', ...which, on: row.on })}
          />
          {skipping === row.on && (
            <View>
              <Choice name='为什么停一次' options={REASONS} chosen={why} onChoose={setWhy} />
              <PrimaryButton words={`这一次停办：${why}`} busy={deed.isPending} onTap={() => skip(row.on)} />
            </View>
          )}
        </View>
      ))}
    </Section>
  )
}

interface WaysProps {
  row: Row
  busy: boolean
  onSkip: () => void
  onUnskip: () => void
}

function Ways({ row, busy, onSkip, onUnskip }: WaysProps) {
  const { activityId } = row
  const free = row.booked === 0 && (row.status === 'planned' || row.status === 'published') && !row.stays
  return (
    <View className='dates__ways'>
      {activityId && <TextLink words='看这一场' onTap={() => goTo(staffPaths.work(activityId))} />}
      {free && !busy && <TextLink words='这次停办' onTap={onSkip} />}
      {row.status === 'skipped' && !busy && <TextLink words='还是要办' onTap={onUnskip} />}
    </View>
  )
}

const whyOf = (series: Series, on: string) => series.skips.find((one) => one.on === on)?.why ?? ''
