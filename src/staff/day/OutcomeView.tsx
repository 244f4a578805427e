import { View } from '@tarojs/components'
import { type PropsWithChildren, useState } from 'react'
import { sayNumber } from '../../../domain/outcome'
import type { DayShow, Outcome } from '../../../types/day'
import type { Instant } from '../../../types/time'
import { sayWhen } from '../../lib/when'
import { Card, Section } from '../../ui/Card'
import { Fact } from '../../ui/Fact'
import { Notice } from '../../ui/Notice'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { OutcomeForm } from './OutcomeForm'

interface OutcomeViewProps {
  show: DayShow
  now: Instant
  records: boolean
  settles: boolean
  /** Whether this person may put right what is settled. */
  corrects: boolean
}

/** What happened: the form until it is settled, the numbers afterwards. Children come between numbers and note. */
export function OutcomeView({
  show,
  now,
  records,
  settles,
  corrects,
  children,
}: PropsWithChildren<OutcomeViewProps>) {
  const [correcting, setCorrecting] = useState(false)
  const { activity, outcome, rev } = show
  const barred = barOf(show, now)
  const writes = !barred && records && (activity.settledAt === null || correcting)
  return (
    <View>
      <View className='strong'>{activity.title}</View>
      <View className='muted'>
        {sayWhen(activity.startsAt, activity.endsAt, now)} · {activity.placeName}
      </View>
      {activity.booked !== null && <View className='muted'>约了 {activity.booked} 人</View>}
      {barred && <Notice>{barred}</Notice>}
      {activity.settledAt && <Notice done>已经结清，数字计入统计。</Notice>}
      {writes && (
        <OutcomeForm
          key={rev}
          show={show}
          settles={settles && activity.settledAt === null && now >= activity.endsAt}
          onDone={() => setCorrecting(false)}
        >
          {children}
        </OutcomeForm>
      )}
      {!writes && outcome && <Written outcome={outcome} />}
      {!writes && !barred && !outcome && <Notice>还没有登记结果。</Notice>}
      {!writes && children}
      {!writes && activity.settledAt && corrects && (
        <Section title='写错了'>
          <PrimaryButton words='更正结果' quiet onTap={() => setCorrecting(true)} />
        </Section>
      )}
    </View>
  )
}

function barOf({ activity }: DayShow, now: Instant): string | null {
  if (activity.status === 'cancelled') return '这个活动已经取消，不用登记结果。'
  return now < activity.startsAt ? '活动还没有开始，开始以后再来登记。' : null
}

function Written({ outcome }: { outcome: Outcome }) {
  return (
    <Section title='结果' aside={`${outcome.byName} 登记`}>
      <Card>
        <Fact name='来了'>{sayNumber(outcome.headcount)}</Fact>
        {outcome.results.map((result) => (
          <Fact key={result.unit} name='成果'>
            {sayNumber(result)}
            {result.note ? `，${result.note}` : ''}
          </Fact>
        ))}
        <Fact name='备注'>{outcome.note}</Fact>
      </Card>
    </Section>
  )
}
