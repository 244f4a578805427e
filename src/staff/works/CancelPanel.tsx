import { View } from '@tarojs/components'
import { useState } from 'react'
import type { WorkLine } from '../../../types/draft'
import { Section } from '../../ui/Card'
import { Dialog } from '../../ui/Dialog'
import { ErrorView } from '../../ui/ErrorView'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { Reason } from '../ui/Reason'
import { useChange } from './useWorks'

const REASONS = ['天气不好', '老师临时有事', '场地用不了', '报名的人太少'] as const

/** Calls an activity off, with the reason that everyone reads. */
export function CancelPanel({ work, onClose }: { work: WorkLine; onClose: () => void }) {
  const [why, setWhy] = useState('')
  const [asking, setAsking] = useState(false)
  const change = useChange(work.id)
  const cancel = () =>
    change.mutate(
      { do: 'cancel', why: why.trim() },
      { onSuccess: onClose, onSettled: () => setAsking(false) },
    )
  return (
    <Section title='取消活动'>
      <View className='workview__panel'>{sayTold(work)}</View>
      <Reason reasons={REASONS} why={why} readers='大家都会看到这句话。' onChange={setWhy} />
      {change.error && <ErrorView error={change.error} />}
      <PrimaryButton
        words={why.trim() === '' ? '先写一句原因' : '取消这场活动'}
        busy={why.trim() === ''}
        onTap={() => setAsking(true)}
      />
      <PrimaryButton words='不取消了' quiet onTap={onClose} />
      {asking && (
        <Dialog
          title='取消这场活动？'
          words={`“${work.title}”取消以后不能恢复。${sayTold(work)}`}
          confirm={change.isPending ? '正在取消…' : '取消活动'}
          refuse='不取消'
          busy={change.isPending}
          onConfirm={cancel}
          onRefuse={() => setAsking(false)}
        />
      )}
    </Section>
  )
}

const sayTold = ({ booked }: WorkLine): string =>
  booked === 0
    ? '还没有人约。牌子上会写“已取消”和原因。'
    : `已经约了 ${booked} 座。约了的人打开“我的预约”就看到取消和原因；怕有人没看到，请再打电话说一声。`
