import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { SeriesLine } from '../../../types/series'
import type { Day } from '../../../types/time'
import { call } from '../../lib/call'
import { Card, Section } from '../../ui/Card'
import { ErrorView } from '../../ui/ErrorView'
import { Field } from '../../ui/Field'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { sayRhythm } from './saying'
import { useSeriesDeed } from './useSeries'

/** The weekly series that wait for this person's review; nothing when there are none. */
export function WaitingSeries({ today }: { today: Day }) {
  const queue = useQuery({
    queryKey: ['staff', 'series', 'queue'],
    queryFn: () => call('series', 'queue', {}),
  })
  if (queue.error && !queue.data) return <ErrorView error={queue.error} onRetry={() => queue.refetch()} />
  const waiting = queue.data?.waiting ?? []
  if (waiting.length === 0) return null
  return (
    <Section title='每周都办的' aside={`${waiting.length} 个等审核`}>
      {waiting.map((one) => (
        <Waiting key={one.id} one={one} today={today} />
      ))}
    </Section>
  )
}

function Waiting({ one, today }: { one: SeriesLine; today: Day }) {
  const [why, setWhy] = useState('')
  const deed = useSeriesDeed()
  const which = { seriesId: one.id, rev: one.rev }
  return (
    <Card>
      <View className='strong'>{one.title}</View>
      <View>{one.organiserName}</View>
      <View>{sayRhythm(one.rhythm, today)}</View>
      <View className='muted'>{one.byName} 交来</View>
      {deed.error && <ErrorView error={deed.error} />}
      <PrimaryButton
        words='同意每周都办'
        busy={deed.isPending}
        onTap={() => deed.mutate({ do: 'approve', ...which })}
      />
      <Field name='退回的原因' value={why} placeholder='要退回才写' maxlength={200} onInput={setWhy} />
      {why.trim() !== '' && (
        <PrimaryButton
          words='退回'
          quiet
          busy={deed.isPending}
          onTap={() => deed.mutate({ do: 'sendBack', ...which, why })}
        />
      )}
    </Card>
  )
}
