import { useNow } from '../../../../lib/clock'
import { useNode } from '../../../lib/node'
import type { Me } from '../../../lib/useStaff'
import { CallList } from '../../../message/CallList'
import { NodeChooser } from '../../../ui/NodeChooser'
import { StaffPage } from '../../../ui/StaffPage'

export default function CallsPage() {
  return (
    <StaffPage title='该打电话的' right='phone.reveal'>
      {(me) => <Of me={me} />}
    </StaffPage>
  )
}

function Of({ me }: { me: Me }) {
  const now = useNow()
  const { node, nodes, choose } = useNode(me, 'phone.reveal')
  if (!node) return null
  return (
    <>
      <NodeChooser node={node} nodes={nodes} onChoose={choose} />
      <CallList key={node.id} nodeId={node.id} now={now} />
    </>
  )
}
