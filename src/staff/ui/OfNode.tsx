import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { Choice } from '../../ui/Choice'
import type { Me } from '../lib/useStaff'

/** A page about one of my nodes: with several, one is chosen. */
export function OfNode({ me, children }: { me: Me; children: (nodeId: string) => ReactNode }) {
  const nodes = [...new Map(me.grants.map(({ nodeId, nodeName }) => [nodeId, nodeName]))]
  const [chosen, setChosen] = useState(nodes[0]?.[0] ?? '')
  return (
    <View>
      {nodes.length > 1 && (
        <Choice
          name='哪里'
          options={nodes.map(([value, words]) => ({ value, words }))}
          chosen={chosen}
          onChoose={setChosen}
        />
      )}
      {chosen && children(chosen)}
    </View>
  )
}
