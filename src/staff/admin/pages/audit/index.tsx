import { useState } from 'react'
import { addDays, dayOf } from '../../../../../domain/day'
import { Act } from '../../../../../types/audit'
import { instantNow } from '../../../../lib/clock'
import { PickDay } from '../../../../ui/PickDay'
import { Select } from '../../../../ui/Select'
import { AuditList } from '../../../audit/AuditList'
import { ACTS } from '../../../audit/saying'
import { useNode } from '../../../lib/node'
import type { Me } from '../../../lib/useStaff'
import { NodeChooser } from '../../../ui/NodeChooser'
import { StaffPage } from '../../../ui/StaffPage'

const DAYS_BACK = 30

export default function AuditPage() {
  return (
    <StaffPage title='操作记录' right='audit.see'>
      {(me) => <Log me={me} />}
    </StaffPage>
  )
}

function Log({ me }: { me: Me }) {
  const today = dayOf(instantNow())
  const { node, nodes, choose } = useNode(me, 'audit.see')
  const [act, setAct] = useState<Act | null>(null)
  const [fromOn, setFromOn] = useState(addDays(today, -DAYS_BACK))
  const [toOn, setToOn] = useState(today)
  if (!node) return null
  return (
    <>
      <NodeChooser node={node} nodes={nodes} onChoose={choose} />
      <Select
        name='看哪种操作'
        options={[
          { value: null, words: '全部' },
          ...Act.options.map((value) => ({ value, words: ACTS[value] })),
        ]}
        chosen={act}
        onChoose={setAct}
      />
      <PickDay name='从' day={fromOn} today={today} to={toOn} onPick={setFromOn} />
      <PickDay name='到' day={toOn} today={today} from={fromOn} to={today} onPick={setToOn} />
      <AuditList question={{ nodeId: node.id, fromOn, toOn, act }} />
    </>
  )
}
