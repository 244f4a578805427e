import { useNow } from '../../../../lib/clock'
import { useNode } from '../../../lib/node'
import type { Me } from '../../../lib/useStaff'
import { Appeals } from '../../../standing/Appeals'
import { NodeChooser } from '../../../ui/NodeChooser'
import { StaffPage } from '../../../ui/StaffPage'

export default function StandingPage() {
  return (
    <StaffPage title='没来的说明' right='standing.answer'>
      {(me) => <Of me={me} />}
    </StaffPage>
  )
}

function Of({ me }: { me: Me }) {
  const now = useNow()
  const { node, nodes, choose } = useNode(me, 'standing.answer')
  if (!node) return null
  return (
    <>
      <NodeChooser node={node} nodes={nodes} onChoose={choose} />
      <Appeals key={node.id} nodeId={node.id} now={now} />
    </>
  )
}
