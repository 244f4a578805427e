import { Stories } from '../../good/Stories'
import { OfNode } from '../../ui/OfNode'
import { StaffPage } from '../../ui/StaffPage'

export default function StoriesPage() {
  return (
    <StaffPage title='故事和品牌' right='story.write'>
      {(me) => <OfNode me={me}>{(nodeId) => <Stories key={nodeId} nodeId={nodeId} me={me} />}</OfNode>}
    </StaffPage>
  )
}
