import { useNow } from '../../../../lib/clock'
import { can } from '../../../lib/useStaff'
import { OfNode } from '../../../ui/OfNode'
import { StaffPage } from '../../../ui/StaffPage'
import { Fairness } from '../../Fairness'
import { Sample } from '../../Sample'

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
