import { useRouter } from '@tarojs/taro'
import { dayOf } from '../../../../../domain/day'
import { useNow } from '../../../../lib/clock'
import { useNode } from '../../../lib/node'
import type { Me } from '../../../lib/useStaff'
import { ExportForm } from '../../../sheets/ExportForm'
import { NodeChooser } from '../../../ui/NodeChooser'
import { StaffPage } from '../../../ui/StaffPage'

export default function ExportPage() {
  return (
    <StaffPage title='导出表格' right='data.export' wide>
      {(me) => <Here me={me} />}
    </StaffPage>
  )
}

function Here({ me }: { me: Me }) {
  const today = dayOf(useNow())
  const { activity } = useRouter().params
  const { node, nodes, choose } = useNode(me, 'data.export')
  if (!node) return null
  return (
    <>
      <NodeChooser node={node} nodes={nodes} onChoose={choose} />
      <ExportForm key={node.id} nodeId={node.id} today={today} activityId={activity} />
    </>
  )
}
