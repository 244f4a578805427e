import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { county } from '../../../../../config/county/current'
import { goBack, paths } from '../../../../lib/go'
import { useShareCard } from '../../../../lib/share'
import { Empty } from '../../../../ui/Empty'
import { ErrorView } from '../../../../ui/ErrorView'
import { PrimaryButton } from '../../../../ui/PrimaryButton'
import { Skeleton } from '../../../../ui/Skeleton'
import { useNode } from '../../../lib/node'
import type { Me } from '../../../lib/useStaff'
import { HandOverForm } from '../../../people/HandOverForm'
import { InviteForm } from '../../../people/InviteForm'
import { cardOf, type Sent, SentCode } from '../../../people/SentCode'
import { usePeople } from '../../../people/usePeople'
import { NodeChooser } from '../../../ui/NodeChooser'
import { StaffPage } from '../../../ui/StaffPage'

export default function InvitePage() {
  const { takeOver } = useRouter().params
  const [sent, setSent] = useState<Sent | null>(null)
  useShareCard(sent ? cardOf(sent) : { title: county.appName, path: paths.station() })
  const title = sent ? '邀请码好了' : takeOver ? '交接' : '邀请一个人'
  return (
    <StaffPage title={title} right='grant.give'>
      {(me) => {
        if (sent) {
          return (
            <>
              <SentCode sent={sent} />
              <View className='sent__back'>
                <PrimaryButton words='发好了，回到名单' quiet onTap={goBack} />
              </View>
            </>
          )
        }
        return takeOver ? (
          <HandOver me={me} grantId={takeOver} onSent={setSent} />
        ) : (
          <Invite me={me} onSent={setSent} />
        )
      }}
    </StaffPage>
  )
}

function Invite({ me, onSent }: { me: Me; onSent: (sent: Sent) => void }) {
  const { node, nodes, choose } = useNode(me, 'grant.give')
  if (!node) return null
  return (
    <>
      <NodeChooser node={node} nodes={nodes} onChoose={choose} />
      <InviteForm me={me} node={node} onSent={onSent} />
    </>
  )
}

interface HandOverProps {
  me: Me
  grantId: string
  onSent: (sent: Sent) => void
}

function HandOver({ me, grantId, onSent }: HandOverProps) {
  const { node } = useNode(me, 'grant.give')
  const people = usePeople(node?.id ?? '', false)
  const grant = people.data?.pages.flatMap((page) => page.grants).find(({ id }) => id === grantId)
  if (people.error) return <ErrorView error={people.error} onRetry={() => people.refetch()} />
  if (people.isLoading) return <Skeleton rows={3} />
  if (!grant) return <Empty words='没有找到这项权限，请回到名单再点一次“交接给别人”。' />
  return <HandOverForm grant={grant} onSent={onSent} />
}
