import { View } from '@tarojs/components'
import { useState } from 'react'
import type { DoorRow } from '../../../types/door'
import { call } from '../../lib/call'
import { useAct } from '../../lib/useAct'
import { Section } from '../../ui/Card'
import { Choices } from '../../ui/Choices'
import { ErrorView } from '../../ui/ErrorView'
import { Notice } from '../../ui/Notice'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { nameOf } from './found'

interface AbsentProps {
  activityId: string
  /** Those of whom nothing is known. */
  rows: readonly DoorRow[]
  onDone: () => void
}

/** Who really did not come: named one by one, never all at a press. */
export function Absent({ activityId, rows, onDone }: AbsentProps) {
  const [chosen, setChosen] = useState<string[]>([])
  const confirm = useAct((bookingIds: string[], idempotencyKey) =>
    call('door', 'confirmAbsent', { activityId, bookingIds }, { idempotencyKey }),
  )
  const done = () => {
    setChosen([])
    onDone()
  }
  const turn = (id: string) =>
    setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  if (rows.length === 0 && !confirm.data) return null
  return (
    <Section title='确实没来的人'>
      {rows.length > 0 && (
        <View className='muted doorview__hint'>
          点一点您确定没来的人。没把握的不用点，不会影响他们。要在结清以前记。
        </View>
      )}
      <Choices
        name='没来的人'
        options={rows.map((row) => ({ value: row.bookingId, words: nameOf(row) }))}
        chosen={chosen}
        onTurn={turn}
      />
      {confirm.error && <ErrorView error={confirm.error} />}
      {confirm.data && chosen.length === 0 && (
        <Notice done>记下了 {confirm.data.confirmed} 个。本人 7 天内可以说明原因。</Notice>
      )}
      {chosen.length > 0 && (
        <View className='doorview__look'>
          <PrimaryButton
            words={confirm.isPending ? '正在记…' : `确认这 ${chosen.length} 个没来`}
            busy={confirm.isPending}
            onTap={() => confirm.mutate(chosen.slice(0, 100), { onSuccess: done })}
          />
        </View>
      )}
    </Section>
  )
}
