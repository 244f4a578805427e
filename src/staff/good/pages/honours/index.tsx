import { OfNode } from '../../../ui/OfNode'
import { StaffPage } from '../../../ui/StaffPage'
import { HonourList } from '../../HonourList'

export default function HonourListPage() {
  return (
    <StaffPage title='荣誉管理' right='honour.write'>
      {(me) => <OfNode me={me}>{(nodeId) => <HonourList key={nodeId} nodeId={nodeId} me={me} />}</OfNode>}
    </StaffPage>
  )
}
