import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '../../lib/call'
import { useAct } from '../../lib/useAct'
import { ErrorView } from '../../ui/ErrorView'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { TextLink } from '../../ui/TextLink'
import { Reason } from '../ui/Reason'

const REASONS = ['生病或家里有急事', '天气原因来不了', '已经打过电话说明']

interface ExcuseProps {
  bookingId: string
  name: string
  onDone: () => void
}

/** Takes a no-show off somebody who had a reason, without waiting to be asked. */
export function Excuse({ bookingId, name, onDone }: ExcuseProps) {
  const [asking, setAsking] = useState(false)
  const [why, setWhy] = useState('')
  const excuse = useAct((reason: string, idempotencyKey) =>
    call('standing', 'answer', { bookingId, excused: true, why: reason }, { idempotencyKey }),
  )
  if (!asking) return <TextLink words={`有原因的话，谅解${name}`} onTap={() => setAsking(true)} />
  return (
    <View>
      <Reason reasons={REASONS} why={why} readers='本人看得到，也记在操作记录里。' onChange={setWhy} />
      {excuse.error && <ErrorView error={excuse.error} />}
      <PrimaryButton
        words={excuse.isPending ? '正在记…' : '谅解，不算失约'}
        busy={excuse.isPending || why.trim() === ''}
        onTap={() => excuse.mutate(why.trim(), { onSuccess: onDone })}
      />
    </View>
  )
}
