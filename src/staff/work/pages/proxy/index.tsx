import { useNow } from '../../../../lib/clock'
import { goTo, paths, startAt } from '../../../../lib/go'
import { Notice } from '../../../../ui/Notice'
import { TextLink } from '../../../../ui/TextLink'
import { staffPaths } from '../../../lib/go'
import { useNode } from '../../../lib/node'
import { can, type Me } from '../../../lib/useStaff'
import { Bookables } from '../../../proxy/Bookables'
import { NodeChooser } from '../../../ui/NodeChooser'
import { StaffPage } from '../../../ui/StaffPage'

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
      <Notice>给没有手机、不会用手机的人报名：先选活动，再写姓名，报好给他一张凭条。</Notice>
      <TextLink words='我替别人报的：凭条、候补、来不了' onTap={() => startAt(paths.mine('guests'))} />
      <Bookables
        nodeId={node.id}
        now={now}
        keepsDoor={can(me, 'door.mark')}
        onChoose={(id) => goTo(staffPaths.guest(id))}
      />
    </>
  )
}
