import { OfNode } from '../../../ui/OfNode'
import { StaffPage } from '../../../ui/StaffPage'
import { Stories } from '../../Stories'

export default function StoriesPage() {
  return (
    <StaffPage title='故事和品牌' right='story.write'>
      {(me) => <OfNode me={me}>{(nodeId) => <Stories key={nodeId} nodeId={nodeId} me={me} />}</OfNode>}
    </StaffPage>
  )
}
