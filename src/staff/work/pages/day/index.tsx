import { useQueryClient } from '@tanstack/react-query'
import { useDidShow } from '@tarojs/taro'
import { useNow } from '../../../../lib/clock'
import { goTo } from '../../../../lib/go'
import { DayBoard } from '../../../day/DayBoard'
import { PendingDoors } from '../../../door/PendingDoors'
import { staffPaths } from '../../../lib/go'
import { useNode } from '../../../lib/node'
import { can, type Me } from '../../../lib/useStaff'
import { NodeChooser } from '../../../ui/NodeChooser'
import { StaffPage } from '../../../ui/StaffPage'

export default function DayPage() {
  return (
    <StaffPage title='今天和名单' right='roster.see'>
      {(me) => <Today me={me} />}
    </StaffPage>
  )
}

function Today({ me }: { me: Me }) {
  const now = useNow()
  const client = useQueryClient()
  const { node, nodes, choose } = useNode(me, 'roster.see')
  useDidShow(() => {
    client.invalidateQueries({ queryKey: ['day', 'list'] })
  })
  if (!node) return null
  return (
    <>
      <PendingDoors onOpen={(id) => goTo(staffPaths.door(id))} />
      <NodeChooser node={node} nodes={nodes} onChoose={choose} />
      <DayBoard
        key={node.id}
        node={node}
        now={now}
        onDoor={can(me, 'door.mark') ? (id) => goTo(staffPaths.door(id)) : null}
        onRoster={(id) => goTo(staffPaths.roster(id))}
        onOutcome={(id) => goTo(staffPaths.day(id))}
      />
    </>
  )
}
