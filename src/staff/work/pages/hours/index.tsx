import { useRouter } from '@tarojs/taro'
import { useNow } from '../../../../lib/clock'
import { Enter } from '../../../hours/Enter'
import { Exceptions } from '../../../hours/Exceptions'
import { Queue } from '../../../hours/Queue'
import { WhichActivity } from '../../../hours/WhichActivity'
import { useNode } from '../../../lib/node'
import { can, type Me } from '../../../lib/useStaff'
import { NodeChooser } from '../../../ui/NodeChooser'
import { StaffPage } from '../../../ui/StaffPage'

export default function HoursPage() {
  const { id } = useRouter().params
  return (
    <StaffPage title='志愿时长' right='hours.enter'>
      {(me) => (id ? <Enter activityId={id} /> : <Board me={me} />)}
    </StaffPage>
  )
}

function Board({ me }: { me: Me }) {
  const now = useNow()
  const { node, nodes, choose } = useNode(me, 'hours.enter')
  if (!node) return null
  return (
    <>
      <NodeChooser node={node} nodes={nodes} onChoose={choose} />
      {can(me, 'hours.approve') && <Queue key={node.id} nodeId={node.id} now={now} />}
      {can(me, 'system.see') && <Exceptions now={now} />}
      <WhichActivity nodeId={node.id} now={now} />
    </>
  )
}
