import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Report } from '../../../types/feedback'
import { ErrorView } from '../../ui/ErrorView'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { Reason } from '../ui/Reason'
import { usePassUp } from './useQueue'

const REASONS = ['要上级来定', '不归本站管', '需要上级出钱出人'] as const
const WHY_MAX = 100

/** To the node above, with the reason. The deadline stays. */
export function PassUpForm({ report, onClose }: { report: Report; onClose: () => void }) {
  const [why, setWhy] = useState('')
  const pass = usePassUp()
  const send = () => pass.mutate({ reportId: report.id, why: why.trim() }, { onSuccess: onClose })
  return (
    <View className='reply'>
      <Reason
        reasons={REASONS}
        why={why}
        readers='会记在操作记录里。答复的期限不变。'
        onChange={(text) => setWhy(text.slice(0, WHY_MAX))}
      />
      {pass.error && <ErrorView error={pass.error} />}
      <PrimaryButton
        words={pass.isPending ? '正在转…' : why.trim() ? '转给上一级' : '先写一句原因'}
        busy={pass.isPending || why.trim() === ''}
        onTap={send}
      />
      <PrimaryButton words='不转了' quiet onTap={onClose} />
    </View>
  )
}
