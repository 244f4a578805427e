import { useNow } from '../../../../lib/clock'
import { OfNode } from '../../../ui/OfNode'
import { StaffPage } from '../../../ui/StaffPage'
import { ClueQueue } from '../../ClueQueue'
import { EnterClue } from '../../EnterClue'

export default function CluesPage() {
  const now = useNow()
  return (
    <StaffPage title='好人线索' right='clue.handle'>
      {(me) => (
        <>
          <OfNode me={me}>{(nodeId) => <EnterClue key={nodeId} nodeId={nodeId} />}</OfNode>
          <ClueQueue now={now} />
        </>
      )}
    </StaffPage>
  )
}
