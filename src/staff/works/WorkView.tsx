import { Button, View } from '@tarojs/components'
import { useState } from 'react'
import type { WorkLine } from '../../../types/draft'
import type { Instant } from '../../../types/time'
import { categoryOf } from '../../lib/county'
import { goTo, paths } from '../../lib/go'
import { type ShareAnswer, type ShareCard, shareLink } from '../../lib/share'
import { sayWhen } from '../../lib/when'
import { Card, Section } from '../../ui/Card'
import { Copied } from '../../ui/Copied'
import { Fact } from '../../ui/Fact'
import { Notice } from '../../ui/Notice'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { Seal } from '../../ui/Seal'
import { staffPaths } from '../lib/go'
import { saySeats, sayState } from './saying'
import { type Panel, WorkActions } from './WorkActions'
import './WorkView.scss'

interface WorkViewProps {
  work: WorkLine
  now: Instant
  writes: boolean
  /** Whether this person records what happened on the day. */
  records: boolean
  card: ShareCard
}

/** One activity that residents can see: its numbers, and what can still be done about it. */
export function WorkView({ work, now, writes, records, card }: WorkViewProps) {
  const [panel, setPanel] = useState<Panel | null>(null)
  const state = sayState(work, now)
  const actions = writes && <WorkActions work={work} now={now} panel={panel} onPanel={setPanel} />
  if (panel !== null && panel !== 'withdraw') {
    return (
      <View>
        <Head work={work} now={now} />
        {actions}
      </View>
    )
  }
  return (
    <View>
      <Head work={work} now={now} />
      {state && <Notice>{state}</Notice>}
      <Numbers work={work} />
      {records && now >= work.startsAt && work.status === 'published' && (
        <View className='workview__gap'>
          <PrimaryButton
            words={work.settled ? '看登记的结果' : '去登记结果'}
            onTap={() => goTo(staffPaths.day(work.id))}
          />
        </View>
      )}
      <Section title='看和转发'>
        <PrimaryButton words='看大家看到的样子' quiet onTap={() => goTo(paths.activity(work.id))} />
        {work.status === 'published' && <Share card={card} />}
      </Section>
      {actions}
    </View>
  )
}

function Head({ work, now }: { work: WorkLine; now: Instant }) {
  const { seal, tone, name } = categoryOf(work.category)
  return (
    <View className='workview__head'>
      <Seal seal={seal} tone={tone} name={name} />
      <View className='workview__said'>
        <View className='title'>{work.title}</View>
        <View className='strong'>{sayWhen(work.startsAt, work.endsAt, now)}</View>
        <View>{work.placeName}</View>
        <View className='muted'>{work.organiserName}</View>
      </View>
    </View>
  )
}

function Numbers({ work }: { work: WorkLine }) {
  if (work.mode !== 'bookable') return <Card>{saySeats(work)}</Card>
  return (
    <Card>
      <Fact name='已约'>
        <View className='strong'>{work.booked} 座</View>
      </Fact>
      <Fact name='还能约'>{work.seatsLeft ?? 0} 座</Fact>
      {work.reserveLeft > 0 && <Fact name='留给现场'>{work.reserveLeft} 座</Fact>}
      <Fact name='一共'>{work.capacity ?? 0} 座</Fact>
    </Card>
  )
}

function Share({ card }: { card: ShareCard }) {
  const [shared, setShared] = useState<ShareAnswer | null>(null)
  if (process.env.TARO_ENV !== 'h5') {
    return (
      <Button className='action action--quiet workview__share' openType='share'>
        发到微信群
      </Button>
    )
  }
  const share = async () => setShared(await shareLink(card))
  return (
    <>
      <PrimaryButton words='发到微信群' quiet onTap={share} />
      <Copied how={shared} words='链接已复制，可以发到群里。' />
    </>
  )
}
