import { View } from '@tarojs/components'
import { useState } from 'react'
import type { OutputOf } from '../../../types/contract'
import type { dayContract } from '../../../types/day'
import type { Instant } from '../../../types/time'
import { sayWhen } from '../../lib/when'
import { ByPage } from '../../ui/ByPage'
import { Section } from '../../ui/Card'
import { Empty } from '../../ui/Empty'
import { Field } from '../../ui/Field'
import { Notice } from '../../ui/Notice'
import { found } from './found'
import { RosterEntry } from './RosterEntry'

export type Roster = OutputOf<typeof dayContract.roster>

const PAGE = 40

interface RosterViewProps {
  roster: Roster
  now: Instant
  reveals: boolean
  forgets: boolean
}

/** Who is expected, to be found by name, code or the end of a phone number. */
export function RosterView({ roster, now, reveals, forgets }: RosterViewProps) {
  const [text, setText] = useState('')
  const { activity, rows, people, more } = roster
  const shown = found(rows, text)
  return (
    <View className='no-print'>
      <View className='strong'>{activity.title}</View>
      <View className='muted'>
        {sayWhen(activity.startsAt, activity.endsAt, now)} · {activity.placeName}
      </View>
      {activity.status === 'cancelled' && <Notice>这个活动已经取消。下面的人要打电话告诉一声。</Notice>}
      <Section title={rows.length > 0 ? `${rows.length} 个预约，共 ${people} 人` : '还没有人预约'}>
        {rows.length === 0 && <Empty words={nobody(activity.booked === null)} />}
        {rows.length > 0 && (
          <Field
            name='找人'
            value={text}
            placeholder='姓名、预约码或手机后四位'
            maxlength={20}
            onInput={setText}
          />
        )}
        {rows.length > 0 && shown.length === 0 && (
          <Empty words='名单里没有找到。可以让本人打开“我的预约”看看，也许约的是另一场。' />
        )}
        <ByPage key={text} items={shown} size={PAGE}>
          {(row) => <RosterEntry key={row.bookingId} row={row} reveals={reveals} forgets={forgets} />}
        </ByPage>
        {more && <Notice>人太多，这里只列出一部分。请用预约码来核对。</Notice>}
      </Section>
    </View>
  )
}

const nobody = (dropIn: boolean) =>
  dropIn ? '这个活动不用预约，到时间直接来就行，所以没有名单。' : '有人预约以后，名字会出现在这里。'
