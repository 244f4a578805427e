import { View } from '@tarojs/components'
import { useState } from 'react'
import type { GrantRow } from '../../../types/staff'
import type { Instant } from '../../../types/time'
import { goTo } from '../../lib/go'
import { Card } from '../../ui/Card'
import { Dialog } from '../../ui/Dialog'
import { ErrorView } from '../../ui/ErrorView'
import { TextLink } from '../../ui/TextLink'
import { staffPaths } from '../lib/go'
import { Revoking } from './Revoking'
import { sayRole, sayStatus } from './saying'
import { useWithdraw } from './usePeople'
import './Person.scss'

/** One role and who has it, with what may be done about it. */
export function Person({ grant, now }: { grant: GrantRow; now: Instant }) {
  return (
    <Card>
      <View className='person__head'>
        <View className='strong'>{grant.name}</View>
        {grant.mine && <View className='person__me'>您自己</View>}
      </View>
      <View>{sayRole(grant)}</View>
      <View className='muted'>{sayStatus(grant, now)}</View>
      {grant.mayEnd && (grant.acceptedAt ? <Held grant={grant} /> : <Offered grant={grant} />)}
    </Card>
  )
}

function Held({ grant }: { grant: GrantRow }) {
  const [ending, setEnding] = useState(false)
  if (ending) return <Revoking grant={grant} onDone={() => setEnding(false)} />
  return (
    <View className='person__ways'>
      {grant.status === 'active' && (
        <TextLink words='交接给别人' onTap={() => goTo(staffPaths.invite(grant.id))} />
      )}
      <TextLink words='收回' onTap={() => setEnding(true)} />
    </View>
  )
}

function Offered({ grant }: { grant: GrantRow }) {
  const [asking, setAsking] = useState(false)
  const withdraw = useWithdraw()
  return (
    <View>
      {withdraw.error && <ErrorView error={withdraw.error} />}
      <View className='person__ways'>
        <TextLink
          words={grant.status === 'expired' ? '从名单里去掉' : '收回邀请'}
          onTap={() => setAsking(true)}
        />
      </View>
      {asking && (
        <Dialog
          title='收回这个邀请？'
          words={`发给${grant.name}的邀请码马上作废。要的话可以再发一个新的。`}
          confirm={withdraw.isPending ? '正在收回…' : '收回邀请'}
          refuse='不收回'
          busy={withdraw.isPending}
          onConfirm={() => withdraw.mutate(grant.id, { onSettled: () => setAsking(false) })}
          onRefuse={() => setAsking(false)}
        />
      )}
    </View>
  )
}
