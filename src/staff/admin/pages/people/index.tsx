import { goTo } from '../../../../lib/go'
import { Footer } from '../../../../ui/Footer'
import { PrimaryButton } from '../../../../ui/PrimaryButton'
import { staffPaths } from '../../../lib/go'
import { useNode } from '../../../lib/node'
import type { Me } from '../../../lib/useStaff'
import { People } from '../../../people/People'
import { NodeChooser } from '../../../ui/NodeChooser'
import { StaffPage } from '../../../ui/StaffPage'

export default function PeoplePage() {
  return (
    <StaffPage title='人员和权限' right='grant.give'>
      {(me) => <Here me={me} />}
    </StaffPage>
  )
}

function Here({ me }: { me: Me }) {
  const { node, nodes, choose } = useNode(me, 'grant.give')
  if (!node) return null
  return (
    <>
      <NodeChooser node={node} nodes={nodes} onChoose={choose} />
      <People key={node.id} nodeId={node.id} />
      <Footer>
        <PrimaryButton words='邀请一个人' onTap={() => goTo(staffPaths.invite())} />
      </Footer>
    </>
  )
}
