import { View } from '@tarojs/components'
import { useState } from 'react'
import { Empty } from '../../ui/Empty'
import { ErrorView } from '../../ui/ErrorView'
import { Field } from '../../ui/Field'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { Skeleton } from '../../ui/Skeleton'
import { StationList } from './StationList'
import { useFound } from './useStations'
import './FindStation.scss'

/** Finds a station by the number printed on its sign or by a part of its name. */
export function FindStation({ onChoose }: { onChoose: (id: string) => void }) {
  const [text, setText] = useState('')
  const [asked, setAsked] = useState('')
  const found = useFound(asked)
  const ask = () => setAsked(text.trim())
  return (
    <View className='find'>
      <Field
        name='输入站牌编号或村名'
        value={text}
        placeholder='例如 井楼'
        maxlength={20}
        onInput={setText}
        onConfirm={ask}
      />
      <PrimaryButton words='查找' onTap={ask} />
      {found.isLoading && <Skeleton rows={2} />}
      {found.error && <ErrorView error={found.error} onRetry={() => found.refetch()} />}
      {found.data && <Found {...found.data} asked={asked} onChoose={onChoose} />}
    </View>
  )
}

interface FoundProps {
  stations: Parameters<typeof StationList>[0]['stations']
  more: boolean
  asked: string
  onChoose: (id: string) => void
}

function Found({ stations, more, asked, onChoose }: FoundProps) {
  if (stations.length === 0) return <Empty words={`没有找到“${asked}”。少写一个字再试，或在下面按镇街选。`} />
  return (
    <>
      <StationList stations={stations} onChoose={onChoose} />
      {more && <View className='muted'>还有更多，请把名字写全一些。</View>}
    </>
  )
}
