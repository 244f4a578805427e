import { CoverageView } from '../../../stats/CoverageView'
import { OfNode } from '../../../ui/OfNode'
import { StaffPage } from '../../../ui/StaffPage'

export default function CoveragePage() {
  return (
    <StaffPage title='周周有活动' right='stats.see' wide>
      {(me) => <OfNode me={me}>{(nodeId) => <CoverageView key={nodeId} nodeId={nodeId} />}</OfNode>}
    </StaffPage>
  )
}
