import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Rhythm, Series } from '../../../types/series'
import type { Day } from '../../../types/time'
import { Section } from '../../ui/Card'
import { Choice } from '../../ui/Choice'
import { Dialog } from '../../ui/Dialog'
import { ErrorView } from '../../ui/ErrorView'
import { PickDay } from '../../ui/PickDay'
import { PickTime } from '../../ui/PickTime'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { TextLink } from '../../ui/TextLink'
import { WEEKDAYS } from './saying'
import { useSeriesDeed } from './useSeries'

const DAYS = [1, 2, 3, 4, 5, 6, 0].map((value) => ({ value, words: WEEKDAYS[value] ?? '' }))
const LENGTHS = [60, 90, 120, 180].map((value) => ({ value, words: `${value / 60} 小时` }))

/** Another weekday, time or end for all dates that nobody has booked yet. */
export function SeriesChange({ series, today }: { series: Series; today: Day }) {
  const [rhythm, setRhythm] = useState<Rhythm>(series.rhythm)
  const [open, setOpen] = useState(false)
  const [ending, setEnding] = useState(false)
  const deed = useSeriesDeed()
  const change = (more: Partial<Rhythm>) => setRhythm({ ...rhythm, ...more })
  const which = { seriesId: series.id, rev: series.rev }
  if (!open) return <PrimaryButton words='改时间，或不再办了' quiet onTap={() => setOpen(true)} />
  const lengths = LENGTHS.some(({ value }) => value === rhythm.minutes)
    ? LENGTHS
    : [...LENGTHS, { value: rhythm.minutes, words: `${rhythm.minutes} 分钟` }]
  return (
    <Section title='改每周的时间'>
      <Choice
        name='周几'
        options={DAYS}
        chosen={rhythm.weekday}
        onChoose={(weekday) => change({ weekday })}
      />
      <PickTime name='几点开始' time={rhythm.fromTime} onPick={(fromTime) => change({ fromTime })} />
      <Choice
        name='办多长'
        options={lengths}
        chosen={rhythm.minutes}
        onChoose={(minutes) => change({ minutes })}
      />
      <PickDay
        name='办到哪一天'
        day={rhythm.untilOn}
        today={today}
        from={today}
        placeholder='一直办下去'
        onPick={(untilOn) => change({ untilOn })}
      />
      {rhythm.untilOn !== null && <TextLink words='改成一直办下去' onTap={() => change({ untilOn: null })} />}
      <View className='muted'>已经有人约的日期不会动；没人约的会换成新的时间。</View>
      {deed.error && <ErrorView error={deed.error} />}
      <PrimaryButton
        words={deed.isPending ? '正在保存…' : '按新的时间办'}
        busy={deed.isPending}
        onTap={() => deed.mutate({ do: 'change', ...which, rhythm }, { onSuccess: () => setOpen(false) })}
      />
      <PrimaryButton words='以后不再办了' quiet busy={deed.isPending} onTap={() => setEnding(true)} />
      {ending && (
        <Dialog
          title='以后不再办了？'
          words='没人约的日期会从牌子上撤下；已经有人约的照样办，办不了请一场一场取消。'
          confirm='不再办了'
          refuse='还要办'
          busy={deed.isPending}
          onConfirm={() => deed.mutate({ do: 'end', ...which }, { onSettled: () => setEnding(false) })}
          onRefuse={() => setEnding(false)}
        />
      )}
    </Section>
  )
}
