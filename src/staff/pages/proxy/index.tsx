import { useNow } from '../../../lib/clock'
import { goTo } from '../../../lib/go'
import { Notice } from '../../../ui/Notice'
import { staffPaths } from '../../lib/go'
import { useNode } from '../../lib/node'
import type { Me } from '../../lib/useStaff'
import { Bookables } from '../../proxy/Bookables'
import { NodeChooser } from '../../ui/NodeChooser'
import { StaffPage } from '../../ui/StaffPage'

export default function ProxyPage() {
  return (
    <StaffPage title='代人报名' right='proxy.book'>
      {(me) => <Choose me={me} />}
    </StaffPage>
  )
}

function Choose({ me }: { me: Me }) {
  const now = useNow()
  const { node, nodes, choose } = useNode(me, 'proxy.book')
  if (!node) return null
  return (
    <>
      <NodeChooser node={node} nodes={nodes} onChoose={choose} />
      <Notice>给没有手机、不会用手机的人报名。先选活动，再写姓名，报好给他一张凭条。</Notice>
      <Bookables nodeId={node.id} now={now} onChoose={(id) => goTo(staffPaths.guest(id))} />
    </>
  )
}
