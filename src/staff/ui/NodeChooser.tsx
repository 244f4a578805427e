import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { StationLine } from '../../../types/station'
import { call } from '../../lib/call'
import { Choice } from '../../ui/Choice'
import { Empty } from '../../ui/Empty'
import { ErrorView } from '../../ui/ErrorView'
import { Field } from '../../ui/Field'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { Tap } from '../../ui/Tap'
import { hasBelow, type Node } from '../lib/node'
import './NodeChooser.scss'

interface NodeChooserProps {
  node: Node
  nodes: readonly Node[]
  onChoose: (node: Node) => void
}

/** Which node this page is about. Who has one and nothing below it only reads its name. */
export function NodeChooser({ node, nodes, onChoose }: NodeChooserProps) {
  const [searching, setSearching] = useState(false)
  const below = hasBelow(nodes)
  const own = nodes.some(({ id }) => id === node.id)
  const choose = (next: Node) => {
    setSearching(false)
    onChoose(next)
  }
  return (
    <View className='node no-print'>
      <View className='node__head'>
        <View className='node__name'>{node.name}</View>
        {below && (
          <Tap className='node__change' onTap={() => setSearching(!searching)}>
            {searching ? '不换了' : '换一个站'}
          </Tap>
        )}
      </View>
      {(nodes.length > 1 || !own) && (
        <Choice
          name='为哪里'
          options={nodes.map(({ id, name }) => ({ value: id, words: name }))}
          chosen={node.id}
          onChoose={(id) => {
            const next = nodes.find((one) => one.id === id)
            if (next) choose(next)
          }}
        />
      )}
      {searching && <Search nodes={nodes} onChoose={choose} />}
    </View>
  )
}

function Search({ nodes, onChoose }: { nodes: readonly Node[]; onChoose: (node: Node) => void }) {
  const [typed, setTyped] = useState('')
  const [text, setText] = useState('')
  const found = useQuery({
    queryKey: ['stations', 'find', text],
    queryFn: () => call('station', 'find', { text }),
    enabled: text !== '',
  })
  const stations = found.data?.stations.filter((station) => isBelow(station, nodes))
  return (
    <View className='node__search'>
      <Field
        name='找实践站'
        value={typed}
        placeholder='站名，或牌子上的编号'
        maxlength={20}
        onInput={setTyped}
        onConfirm={() => setText(typed.trim())}
      />
      <View className='node__go'>
        <PrimaryButton words='找' quiet onTap={() => setText(typed.trim())} />
      </View>
      {found.error && <ErrorView error={found.error} onRetry={() => found.refetch()} />}
      {stations?.length === 0 && <Empty words='您管的范围里没有找到，换个字试试。' />}
      {stations?.map((station) => (
        <Tap key={station.id} className='node__one' onTap={() => onChoose(station)}>
          {station.townName && station.townName !== station.name ? `${station.townName} ` : ''}
          {station.name}
        </Tap>
      ))}
    </View>
  )
}

/** Towns name their stations; the functions check again by the tree itself. */
const isBelow = (station: StationLine, nodes: readonly Node[]): boolean =>
  nodes.some(({ id, level, name }) => level === 'county' || id === station.id || station.townName === name)
