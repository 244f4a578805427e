import { View } from '@tarojs/components'
import { goTo } from '../../../../lib/go'
import { Section } from '../../../../ui/Card'
import { PrimaryButton } from '../../../../ui/PrimaryButton'
import { staffPaths } from '../../../lib/go'
import { useNode } from '../../../lib/node'
import type { Me } from '../../../lib/useStaff'
import { MakeAll } from '../../../signs/MakeAll'
import { PlateList } from '../../../signs/PlateList'
import { NodeChooser } from '../../../ui/NodeChooser'
import { StaffPage } from '../../../ui/StaffPage'

export default function SignsPage() {
  return (
    <StaffPage title='站牌和海报' right='sign.print' wide>
      {(me) => <Signs me={me} />}
    </StaffPage>
  )
}

function Signs({ me }: { me: Me }) {
  const { node, nodes, choose } = useNode(me, 'sign.print')
  if (!node) return null
  return (
    <View>
      <NodeChooser node={node} nodes={nodes} onChoose={choose} />
      <Section title='活动海报'>
        <PrimaryButton
          words={`印${node.name}的活动海报`}
          quiet={node.level !== 'village'}
          onTap={() => goTo(staffPaths.poster(node))}
        />
      </Section>
      {node.level !== 'village' && <MakeAll key={node.id} nodeId={node.id} nodeName={node.name} />}
      <PlateList key={`list-${node.id}`} nodeId={node.id} />
    </View>
  )
}
