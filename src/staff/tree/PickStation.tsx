import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { StationLevel, StationLine } from '../../../types/station'
import { call } from '../../lib/call'
import { Choice } from '../../ui/Choice'
import { Empty } from '../../ui/Empty'
import { ErrorView } from '../../ui/ErrorView'
import { Field } from '../../ui/Field'
import { PrimaryButton } from '../../ui/PrimaryButton'

interface PickStationProps {
  name: string
  level: StationLevel
  /** The one that is being changed cannot be picked. */
  not: string
  chosen: StationLine | null
  onPick: (station: StationLine) => void
}

/** Finds another node of the same level by its name or the number on its sign. */
export function PickStation({ name, level, not, chosen, onPick }: PickStationProps) {
  const [typed, setTyped] = useState('')
  const [text, setText] = useState('')
  const found = useQuery({
    queryKey: ['stations', 'find', text],
    queryFn: () => call('station', 'find', { text }),
    enabled: text !== '',
  })
  const stations = found.data?.stations.filter((one) => one.level === level && one.id !== not)
  const ask = () => setText(typed.trim())
  return (
    <View>
      <Field
        name={name}
        value={typed}
        placeholder='站名，或牌子上的编号'
        maxlength={20}
        onInput={setTyped}
        onConfirm={ask}
      />
      <View className='treeplan__gap'>
        <PrimaryButton words='找' quiet onTap={ask} />
      </View>
      {found.error && <ErrorView error={found.error} onRetry={() => found.refetch()} />}
      {stations?.length === 0 && <Empty words='没有找到，换个字试试。' />}
      {stations && stations.length > 0 && (
        <View className='treeplan__gap'>
          <Choice
            name={name}
            options={stations.map((one) => ({ value: one.id, words: sayStation(one) }))}
            chosen={chosen?.id ?? null}
            onChoose={(id) => {
              const station = stations.find((one) => one.id === id)
              if (station) onPick(station)
            }}
          />
        </View>
      )}
    </View>
  )
}

const sayStation = ({ name, townName, number }: StationLine): string =>
  `${townName ? `${townName} ` : ''}${name}（${number}）`
