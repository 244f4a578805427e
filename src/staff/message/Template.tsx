import { View } from '@tarojs/components'
import { useState } from 'react'
import { TEMPLATE_WORDS } from '../../../domain/message'
import type { TemplateFigures } from '../../../types/message'
import { call } from '../../lib/call'
import { useAct } from '../../lib/useAct'
import { Card } from '../../ui/Card'
import { ErrorView } from '../../ui/ErrorView'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { TextLink } from '../../ui/TextLink'
import { Reason } from '../ui/Reason'

const COUNTS: readonly [keyof TemplateFigures, string][] = [
  ['sent', '送到微信'],
  ['noConsent', '没有同意'],
  ['refused', '拒收'],
  ['uncertain', '不知道到没到'],
  ['failed', '没发成'],
  ['late', '过时没发'],
  ['capped', '超过一周几条'],
  ['off', '停发时'],
]
const REASONS = ['内容有误，先停', '发得太多，先停', '改好了，恢复']

/** One template: what became of its messages, and its switch. */
export function Template({ figures }: { figures: TemplateFigures }) {
  const [asking, setAsking] = useState(false)
  const [why, setWhy] = useState('')
  const { template, ready, on } = figures
  const { name } = TEMPLATE_WORDS[template]
  const turn = useAct(
    (to: boolean, idempotencyKey) =>
      call('message', 'switchTemplate', { template, on: to, why: why.trim() }, { idempotencyKey }),
    [['messageCentre']],
  )
  return (
    <Card>
      <View className='strong'>
        {name}
        {!ready ? '（还没有微信模板）' : on ? '' : '（已停发）'}
      </View>
      <View>
        {COUNTS.filter(([key]) => Number(figures[key]) > 0)
          .map(([key, words]) => `${words} ${figures[key]}`)
          .join('，') || '没有发过'}
      </View>
      {ready && !asking && (
        <TextLink words={on ? `停发“${name}”` : `恢复“${name}”`} onTap={() => setAsking(true)} />
      )}
      {asking && (
        <View>
          <Reason reasons={REASONS} why={why} readers='监督员会看到。' onChange={setWhy} />
          {turn.error && <ErrorView error={turn.error} />}
          <PrimaryButton
            words={on ? '停发' : '恢复'}
            busy={turn.isPending || why.trim() === ''}
            onTap={() => turn.mutate(!on, { onSuccess: () => setAsking(false) })}
          />
          <PrimaryButton words='先不' quiet onTap={() => setAsking(false)} />
        </View>
      )}
    </Card>
  )
}
