import { useNode } from '../../../lib/node'
import { can, type Me } from '../../../lib/useStaff'
import { NodeChooser } from '../../../ui/NodeChooser'
import { StaffPage } from '../../../ui/StaffPage'
import { UpkeepBoard } from '../../../upkeep/UpkeepBoard'

export default function StationUpkeepPage() {
  return (
    <StaffPage title='站点资料' right='work.see'>
      {(me) => <Upkeep me={me} />}
    </StaffPage>
  )
}

function Upkeep({ me }: { me: Me }) {
  const { node, nodes, choose } = useNode(me, 'work.see')
  if (!node) return null
  return (
    <>
      <NodeChooser node={node} nodes={nodes} onChoose={choose} />
      <UpkeepBoard
        key={node.id}
        nodeId={node.id}
        edits={can(me, 'station.edit')}
        trusts={can(me, 'station.trust')}
      />
    </>
  )
}
