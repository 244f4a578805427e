import { View } from '@tarojs/components'
import { useState } from 'react'
import { Choice } from '../../../../ui/Choice'
import { useNode } from '../../../lib/node'
import type { Me } from '../../../lib/useStaff'
import { ChangeList } from '../../../tree/ChangeList'
import { NodeView } from '../../../tree/NodeView'
import { NodeChooser } from '../../../ui/NodeChooser'
import { StaffPage } from '../../../ui/StaffPage'

const PARTS = [
  { value: 'node', words: '改一个站' },
  { value: 'all', words: '全部变更' },
] as const

export default function TreePage() {
  return (
    <StaffPage title='站点增减' right='tree.change'>
      {(me) => <Tree me={me} />}
    </StaffPage>
  )
}

function Tree({ me }: { me: Me }) {
  const [part, setPart] = useState<'node' | 'all'>('node')
  const { node, nodes, choose } = useNode(me, 'tree.change')
  if (!node) return null
  return (
    <View>
      <Choice name='看哪些' options={PARTS} chosen={part} onChoose={setPart} />
      {part === 'all' ? (
        <ChangeList />
      ) : (
        <>
          <NodeChooser node={node} nodes={nodes} onChoose={choose} />
          <NodeView key={node.id} nodeId={node.id} />
        </>
      )}
    </View>
  )
}
