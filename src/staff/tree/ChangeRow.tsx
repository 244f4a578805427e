import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Instant } from '../../../types/time'
import type { TreeChange } from '../../../types/tree'
import { Card } from '../../ui/Card'
import { Dialog } from '../../ui/Dialog'
import { ErrorView } from '../../ui/ErrorView'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { sayStatus, sayWish } from './saying'
import { useDrop } from './useTree'
import './tree.scss'

/** A change of the tree: what, when, by whom and why; taken back while its day has not come. */
export function ChangeRow({ change, now }: { change: TreeChange; now: Instant }) {
  const [asking, setAsking] = useState(false)
  const drop = useDrop()
  const takeBack = () =>
    drop.mutate({ changeId: change.id, why: '撤回计划' }, { onSettled: () => setAsking(false) })
  return (
    <View className='treechange'>
      <Card>
        <View className='strong'>{change.nodeName}</View>
        <View>{sayWish(change)}</View>
        <View className={change.status === 'blocked' ? 'treechange__blocked' : 'strong'}>
          {sayStatus(change, now)}
        </View>
        <View className='muted'>
          {change.byName} · {change.why}
        </View>
        {drop.error && <ErrorView error={drop.error} />}
        {change.status === 'planned' && (
          <PrimaryButton words='撤回，先不改' quiet onTap={() => setAsking(true)} />
        )}
      </Card>
      {asking && (
        <Dialog
          title='撤回这项变更？'
          words={`“${change.nodeName}”${sayWish(change)}，撤回以后到日子也不会变。`}
          confirm={drop.isPending ? '正在撤回…' : '撤回'}
          refuse='不撤回'
          busy={drop.isPending}
          onConfirm={takeBack}
          onRefuse={() => setAsking(false)}
        />
      )}
    </View>
  )
}
