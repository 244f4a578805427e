import { useNow } from '../../../lib/clock'
import { Fairness } from '../../good/Fairness'
import { Sample } from '../../good/Sample'
import { can } from '../../lib/useStaff'
import { OfNode } from '../../ui/OfNode'
import { StaffPage } from '../../ui/StaffPage'

export default function FairnessPage() {
  const now = useNow()
  return (
    <StaffPage title='公正记录' right='case.audit'>
      {(me) => (
        <>
          {can(me, 'case.decide') && <Sample />}
          <OfNode me={me}>{(nodeId) => <Fairness key={nodeId} nodeId={nodeId} now={now} />}</OfNode>
        </>
      )}
    </StaffPage>
  )
}
