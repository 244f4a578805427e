import { useNode } from '../../../lib/node'
import type { Me } from '../../../lib/useStaff'
import { ImportWizard } from '../../../sheets/ImportWizard'
import { NodeChooser } from '../../../ui/NodeChooser'
import { StaffPage } from '../../../ui/StaffPage'

export default function ImportPage() {
  return (
    <StaffPage title='导入表格' right='data.import' wide>
      {(me) => <Here me={me} />}
    </StaffPage>
  )
}

function Here({ me }: { me: Me }) {
  const { node, nodes, choose } = useNode(me, 'data.import')
  if (!node) return null
  return (
    <>
      <NodeChooser node={node} nodes={nodes} onChoose={choose} />
      <ImportWizard key={node.id} nodeId={node.id} />
    </>
  )
}
