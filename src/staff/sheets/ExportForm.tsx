import { View } from '@tarojs/components'
import { useState } from 'react'
import { addDays } from '../../../domain/day'
import { exportFields, exportNames } from '../../../domain/sheets/exports'
import { ExportKind } from '../../../types/sheet'
import type { Day } from '../../../types/time'
import { Section } from '../../ui/Card'
import { Choice } from '../../ui/Choice'
import { Choices } from '../../ui/Choices'
import { ErrorView } from '../../ui/ErrorView'
import { Notice } from '../../ui/Notice'
import { PickDay } from '../../ui/PickDay'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { ChooseRoster } from './ChooseRoster'
import { ExportCard, PastExports } from './PastExports'
import { type ExportWish, useExport } from './useExport'
import './sheets.scss'

interface ExportFormProps {
  nodeId: string
  today: Day
  /** Its roster is what one came for. */
  activityId?: string
}

const sayMasked = (kind: ExportKind) =>
  `为保护个人信息，手机号中间四位${kind === 'roster' ? '、姓名中间的字' : ''}一律隐去。谁在什么时候导出了什么，会记在操作记录里。`

const usualOf = (kind: ExportKind) => exportFields[kind].flatMap(({ key, usual }) => (usual ? [key] : []))

/** Which content, of which days, with which columns; then the file for half an hour. */
export function ExportForm({ nodeId, today, activityId }: ExportFormProps) {
  const [kind, setKind] = useState<ExportKind>(activityId ? 'roster' : 'activities')
  const [activity, setActivity] = useState<string | null>(activityId ?? null)
  const [fromOn, setFrom] = useState(addDays(today, -30))
  const [toOn, setTo] = useState(addDays(today, 30))
  const [fields, setFields] = useState<Record<ExportKind, string[]>>({
    roster: usualOf('roster'),
    activities: usualOf('activities'),
    stations: usualOf('stations'),
    teams: usualOf('teams'),
    honours: usualOf('honours'),
  })
  const make = useExport()
  const chosen = fields[kind]
  const turn = (key: string) =>
    setFields({
      ...fields,
      [kind]: chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key],
    })
  const wish: ExportWish = {
    kind,
    nodeId,
    fields: chosen,
    ...(kind === 'roster' && activity ? { activityId: activity } : {}),
    ...(kind === 'activities' ? { fromOn, toOn } : {}),
  }
  const trouble = troubleWith(wish)
  return (
    <View className='sheet'>
      <Section title='导出什么'>
        <Choice
          name='导出什么'
          options={ExportKind.options.map((value) => ({ value, words: exportNames[value] }))}
          chosen={kind}
          onChoose={(next) => {
            setKind(next)
            make.reset()
          }}
        />
      </Section>
      {kind === 'roster' && (
        <ChooseRoster nodeId={nodeId} today={today} chosen={activity} onChoose={setActivity} />
      )}
      {kind === 'activities' && (
        <Section title='哪些日子'>
          <View className='sheet__pair'>
            <PickDay name='从' day={fromOn} today={today} onPick={setFrom} />
            <PickDay name='到' day={toOn} today={today} onPick={setTo} />
          </View>
        </Section>
      )}
      <Section title='要哪些列'>
        <Choices
          name='列'
          options={exportFields[kind].map(({ key, heading }) => ({ value: key, words: heading }))}
          chosen={chosen}
          onTurn={turn}
        />
        <View className='sheet__words'>{sayMasked(kind)}</View>
      </Section>
      {trouble && <Notice>{trouble}</Notice>}
      {make.error && <ErrorView error={make.error} />}
      <View className='sheet__button'>
        <PrimaryButton
          words={make.isPending ? '正在生成…' : `生成${exportNames[kind]}表格`}
          busy={make.isPending || trouble !== null}
          onTap={() => make.mutate(wish)}
        />
      </View>
      {make.data && (
        <View className='sheet__fresh'>
          <ExportCard line={make.data} fresh />
        </View>
      )}
      <PastExports except={make.data?.id} />
    </View>
  )
}

function troubleWith({ kind, fields, activityId, fromOn, toOn }: ExportWish): string | null {
  if (fields.length === 0) return '请至少选一列。'
  if (kind === 'roster' && !activityId) return '请先选一个活动。'
  return kind === 'activities' && fromOn && toOn && fromOn > toOn ? '结束的日子要在开始的日子以后。' : null
}
