import { View } from '@tarojs/components'
import { useState } from 'react'
import { addDays, dayOf, sayDay } from '../../../domain/day'
import type { StationLine } from '../../../types/station'
import type { TreeWish } from '../../../types/tree'
import { useNow } from '../../lib/clock'
import { Section } from '../../ui/Card'
import { Choice } from '../../ui/Choice'
import { Dialog } from '../../ui/Dialog'
import { ErrorView } from '../../ui/ErrorView'
import { Field } from '../../ui/Field'
import { Notice } from '../../ui/Notice'
import { PickDay } from '../../ui/PickDay'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { Select } from '../../ui/Select'
import { Reason } from '../ui/Reason'
import { PickStation } from './PickStation'
import { ACTS, type Act, sayStatus, sayWish } from './saying'
import { type TreeNode, usePlan, useTowns } from './useTree'

const REASONS = ['合村并居', '区划调整', '地名变更', '站点撤销'] as const

/** What is to change, from when and why; asked once more before it is done. */
export function PlanForm({ node }: { node: TreeNode }) {
  const { station } = node
  const now = useNow()
  const today = dayOf(now)
  const acts = (Object.keys(ACTS) as Act[]).filter((act) => act !== 'move' || station.level === 'village')
  const [act, setAct] = useState<Act>('rename')
  const [name, setName] = useState('')
  const [into, setInto] = useState<StationLine | null>(null)
  const [townId, setTownId] = useState<string | null>(null)
  const [onDay, setOnDay] = useState(today)
  const [why, setWhy] = useState('')
  const [asking, setAsking] = useState(false)
  const towns = useTowns()
  const plan = usePlan()
  const wish = wishOf(act, name.trim(), into, townId)
  const otherName = into?.name ?? towns.data?.towns.find(({ id }) => id === townId)?.name ?? null
  const clear = () => {
    setName('')
    setWhy('')
    setInto(null)
    setTownId(null)
  }
  const send = () => {
    if (wish)
      plan.mutate(
        { nodeId: station.id, wish, onDay, why: why.trim() },
        { onSuccess: clear, onSettled: () => setAsking(false) },
      )
  }
  return (
    <Section title='要怎么变'>
      <Choice
        name='要怎么变'
        options={acts.map((value) => ({ value, words: ACTS[value].name }))}
        chosen={act}
        onChoose={setAct}
      />
      <View className='treeplan__gap muted'>{ACTS[act].words}</View>
      <View className='treeplan__gap'>
        {act === 'rename' && (
          <Field
            name='新名字'
            why='只写地名，“新时代文明实践站”不用写。'
            value={name}
            placeholder={station.name}
            maxlength={20}
            onInput={setName}
          />
        )}
        {act === 'merge' && (
          <PickStation
            name='并到哪里'
            level={station.level}
            not={station.id}
            chosen={into}
            onPick={setInto}
          />
        )}
        {act === 'move' && (
          <Select
            name='划到哪个镇街'
            options={(towns.data?.towns ?? [])
              .filter(({ id }) => id !== station.townId)
              .map((town) => ({ value: town.id, words: town.name }))}
            chosen={townId}
            onChoose={setTownId}
          />
        )}
      </View>
      <View className='treeplan__gap'>
        <PickDay
          name='从哪天起'
          why='当天零点自动变；选今天就马上变。'
          day={onDay}
          today={today}
          from={today}
          to={addDays(today, 365)}
          onPick={setOnDay}
        />
      </View>
      <View className='treeplan__gap'>
        <Reason reasons={REASONS} why={why} readers='会记在操作记录里。' onChange={setWhy} />
      </View>
      {plan.error && <ErrorView error={plan.error} />}
      {plan.data && <Notice done={plan.data.status !== 'blocked'}>{sayStatus(plan.data, now)}</Notice>}
      <PrimaryButton
        words={sayMissing(act, wish, why) ?? `${ACTS[act].name}…`}
        busy={sayMissing(act, wish, why) !== null}
        onTap={() => setAsking(true)}
      />
      {asking && wish && (
        <Dialog
          title={`“${station.name}”${sayWish({ wish, otherName })}？`}
          words={`${onDay === today ? '马上' : `${sayDay(onDay, today)}起`}生效。${ACTS[act].words}`}
          confirm={plan.isPending ? '正在办…' : '就这样办'}
          refuse='再想想'
          busy={plan.isPending}
          onConfirm={send}
          onRefuse={() => setAsking(false)}
        />
      )}
    </Section>
  )
}

function wishOf(act: Act, name: string, into: StationLine | null, townId: string | null): TreeWish | null {
  if (act === 'rename') return name ? { act, name } : null
  if (act === 'merge') return into ? { act, intoId: into.id } : null
  if (act === 'move') return townId ? { act, townId } : null
  return { act }
}

function sayMissing(act: Act, wish: TreeWish | null, why: string): string | null {
  if (!wish) return act === 'rename' ? '先写新名字' : '先选去哪里'
  return why.trim() === '' ? '先写一句原因' : null
}
