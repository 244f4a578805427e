import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ExceptionRow, HoursRow } from '../../../types/hours'
import type { Instant } from '../../../types/time'
import { call } from '../../lib/call'
import { useAct } from '../../lib/useAct'
import { Card, Section } from '../../ui/Card'
import { Empty } from '../../ui/Empty'
import { ErrorView } from '../../ui/ErrorView'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { Skeleton } from '../../ui/Skeleton'
import { TextLink } from '../../ui/TextLink'
import { Reason } from '../ui/Reason'
import { LedgerLine, Where } from './RowFacts'
import './hours.scss'

/** What somebody at the county should look at: the last 30 days. */
export function Exceptions({ now }: { now: Instant }) {
  const list = useQuery({ queryKey: ['hours', 'exceptions'], queryFn: () => call('hours', 'exceptions', {}) })
  if (list.error && !list.data) return <ErrorView error={list.error} onRetry={() => list.refetch()} />
  if (!list.data) return <Skeleton rows={2} />
  const { rows } = list.data
  return (
    <Section title='不对劲的' aside='最近 30 天'>
      {rows.length === 0 && <Empty words='没有发现。' />}
      {rows.map((row) => (
        <One key={row.kind + row.hours.map(({ id }) => id).join()} row={row} now={now} />
      ))}
    </Section>
  )
}

function One({ row, now }: { row: ExceptionRow; now: Instant }) {
  const [open, setOpen] = useState(false)
  return (
    <Card>
      <View className='strong'>{row.words}</View>
      {!open && <TextLink words={`看这 ${row.count} 条`} onTap={() => setOpen(true)} />}
      {open &&
        row.hours.map((one) => (
          <View key={one.id} className='hourscard__row'>
            <LedgerLine row={one} />
            <Where row={one} now={now} />
            {(one.status === 'recorded' || one.status === 'confirmed') && <Question row={one} />}
          </View>
        ))}
      {open && row.count > row.hours.length && (
        <View className='muted'>还有 {row.count - row.hours.length} 条没有列出。</View>
      )}
    </Card>
  )
}

/** Sends it back to be looked at by somebody else; stars that rely on it wait. */
function Question({ row }: { row: HoursRow }) {
  const [asking, setAsking] = useState(false)
  const [words, setWords] = useState('')
  const question = useAct(
    (said: string, idempotencyKey) =>
      call('hours', 'question', { id: row.id, words: said }, { idempotencyKey }),
    [['hours']],
  )
  if (!asking) return <TextLink words='请人核实这条' onTap={() => setAsking(true)} />
  return (
    <View>
      <Reason
        reasons={['同一时间在两处', '没有看到凭据']}
        why={words}
        readers='本人和核实的同事会看到。'
        onChange={(text) => setWords([...text].slice(0, 100).join(''))}
      />
      {question.error && <ErrorView error={question.error} />}
      <PrimaryButton
        words='请站里或镇街核实'
        busy={question.isPending || words.trim() === ''}
        onTap={() => question.mutate(words.trim())}
      />
      <PrimaryButton words='不用了' quiet onTap={() => setAsking(false)} />
    </View>
  )
}
