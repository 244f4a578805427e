import { View } from '@tarojs/components'
import { useState } from 'react'
import type { GrantRow } from '../../../types/staff'
import { ErrorView } from '../../ui/ErrorView'
import { Notice } from '../../ui/Notice'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { TextArea } from '../../ui/TextArea'
import { sayRole } from './saying'
import { useRevoke } from './usePeople'

/** Asks for the reason, which stays in the log, and ends a role at once. */
export function Revoking({ grant, onDone }: { grant: GrantRow; onDone: () => void }) {
  const [why, setWhy] = useState('')
  const [missing, setMissing] = useState(false)
  const revoke = useRevoke()
  const confirm = () => {
    setMissing(why.trim() === '')
    if (why.trim() !== '') revoke.mutate({ grantId: grant.id, why: why.trim() }, { onSuccess: onDone })
  }
  return (
    <View className='person__revoking'>
      <TextArea
        name='为什么收回'
        why={`收回后，${grant.mine ? '您' : grant.name}马上不再是${sayRole(grant)}。写好的活动都留在站里，不受影响。`}
        value={why}
        placeholder='例如：换届，不再担任书记'
        maxlength={200}
        onInput={(text) => setWhy(text.replace(/\n/g, ''))}
      />
      {missing && <Notice>请写一句原因，以后查得到。</Notice>}
      {revoke.error && <ErrorView error={revoke.error} />}
      <PrimaryButton
        words={revoke.isPending ? '正在收回…' : '马上收回'}
        busy={revoke.isPending}
        onTap={confirm}
      />
      <PrimaryButton words='不收回' quiet onTap={onDone} />
    </View>
  )
}
