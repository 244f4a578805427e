import { useQueryClient } from '@tanstack/react-query'
import { useDidShow } from '@tarojs/taro'
import { dayOf } from '../../../../../domain/day'
import { useNow } from '../../../../lib/clock'
import { useNode } from '../../../lib/node'
import { can, type Me } from '../../../lib/useStaff'
import { Festivals } from '../../../series/Festivals'
import { NodeChooser } from '../../../ui/NodeChooser'
import { StaffPage } from '../../../ui/StaffPage'
import { WorkBoard } from '../../../works/WorkBoard'

export default function WorksPage() {
  return (
    <StaffPage title='活动' right='work.see'>
      {(me) => <Works me={me} />}
    </StaffPage>
  )
}

function Works({ me }: { me: Me }) {
  const now = useNow()
  const client = useQueryClient()
  const { node, nodes, choose } = useNode(me, 'work.see')
  useDidShow(() => {
    client.invalidateQueries({ queryKey: ['work'] })
  })
  if (!node) return null
  return (
    <>
      <NodeChooser node={node} nodes={nodes} onChoose={choose} />
      <WorkBoard key={node.id} nodeId={node.id} now={now} writes={can(me, 'activity.write')} />
      <Festivals today={dayOf(now)} />
    </>
  )
}
