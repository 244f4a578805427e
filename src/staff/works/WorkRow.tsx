import { View } from '@tarojs/components'
import type { DraftLine, WorkLine } from '../../../types/draft'
import type { Instant } from '../../../types/time'
import { categoryOf } from '../../lib/county'
import { goTo } from '../../lib/go'
import { sayStart, sayWhen } from '../../lib/when'
import { Seal } from '../../ui/Seal'
import { spoken } from '../../ui/spoken'
import { Tap } from '../../ui/Tap'
import { staffPaths } from '../lib/go'
import { sayDraft, saySeats, sayState } from './saying'
import './WorkRow.scss'

/** A published activity: when, where, how full. */
export function WorkRow({ work, now }: { work: WorkLine; now: Instant }) {
  const { seal, tone, name } = categoryOf(work.category)
  const when = sayWhen(work.startsAt, work.endsAt, now)
  const state = sayState(work, now)
  return (
    <Tap
      className='workrow'
      role='link'
      inOne={spoken(name, work.title, when, work.placeName, saySeats(work), state)}
      onTap={() => goTo(staffPaths.work(work.id))}
    >
      <Seal seal={seal} tone={tone} name={name} />
      <View className='workrow__said'>
        <View className='workrow__title'>{work.title}</View>
        <View>{when}</View>
        <View className='workrow__place'>{work.placeName}</View>
        <View>{saySeats(work)}</View>
        {state && <View className='workrow__state'>{state}</View>}
      </View>
    </Tap>
  )
}

/** A draft, with the reason in plain sight when it came back. */
export function DraftRow({ draft, now }: { draft: DraftLine; now: Instant }) {
  const { seal, tone } = categoryOf(draft.category ?? '')
  const title = `${draft.kind === 'project' ? '项目：' : ''}${draft.title ?? '还没起名字'}`
  const starts = draft.startsAt && sayStart(draft.startsAt, now)
  const said = `${draft.byName} · ${sayDraft(draft, now)}`
  const returned = draft.returnedWhy && `退回来了：${draft.returnedWhy}`
  const path = draft.kind === 'project' ? staffPaths.project(draft.id) : staffPaths.write(draft.id)
  return (
    <Tap
      className='workrow'
      role='link'
      inOne={spoken(title, starts, said, returned)}
      onTap={() => goTo(path)}
    >
      <Seal seal={seal} tone={tone} relief />
      <View className='workrow__said'>
        <View className='workrow__title'>{title}</View>
        {starts && <View>{starts}</View>}
        <View className='workrow__place'>{said}</View>
        {returned && <View className='workrow__returned'>{returned}</View>}
      </View>
    </Tap>
  )
}
