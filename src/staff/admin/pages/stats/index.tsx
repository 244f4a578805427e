import { BoardView } from '../../../stats/BoardView'
import { OfNode } from '../../../ui/OfNode'
import { StaffPage } from '../../../ui/StaffPage'

export default function StatsPage() {
  return (
    <StaffPage title='数字' right='stats.see' wide>
      {(me) => <OfNode me={me}>{(nodeId) => <BoardView key={nodeId} nodeId={nodeId} />}</OfNode>}
    </StaffPage>
  )
}
