import { View } from '@tarojs/components'
import { useState } from 'react'
import type { WorkLine } from '../../../types/draft'
import { Section } from '../../ui/Card'
import { ErrorView } from '../../ui/ErrorView'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { Stepper } from '../../ui/Stepper'
import { useChange } from './useWorks'

/** More or fewer seats, never fewer than are promised. */
export function SeatsPanel({ work, onClose }: { work: WorkLine; onClose: () => void }) {
  const [seats, setSeats] = useState(work.capacity ?? 1)
  const change = useChange(work.id)
  const least = Math.max(1, work.booked)
  const save = () => change.mutate({ do: 'setCapacity', capacity: seats }, { onSuccess: onClose })
  return (
    <Section title='加减座位'>
      <View className='workview__panel'>
        <Stepper
          name='一共多少座位'
          why={
            work.booked > 0 ? `已经约出去 ${work.booked} 座，不能比这还少。` : '加了座位，大家马上就能约。'
          }
          value={seats}
          min={least}
          max={5000}
          unit='个'
          onChange={setSeats}
        />
      </View>
      {change.error && <ErrorView error={change.error} />}
      <PrimaryButton
        words={change.isPending ? '正在改…' : `改成 ${seats} 座`}
        busy={change.isPending || seats === work.capacity}
        onTap={save}
      />
      <PrimaryButton words='不改了' quiet onTap={onClose} />
    </Section>
  )
}
