import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ConsentPage } from '../../types/case'
import { call } from '../lib/call'
import { useAct } from '../lib/useAct'
import { Card } from '../ui/Card'
import { ErrorView } from '../ui/ErrorView'
import { PrimaryButton } from '../ui/PrimaryButton'
import { TextLink } from '../ui/TextLink'

const STATUS = {
  asked: '等您答复',
  given: '您答复了',
  declined: '您不要公开',
  withdrawn: '您收回了同意，已经不再公开',
  lapsed: '过了时间没有答复，没有公开',
  void: '内容要改，会再来问您',
} as const
const MODE = {
  nameAndPhoto: '公开名字和照片',
  nameOnly: '只公开名字',
  alias: '用化名',
  none: '不公开',
} as const

/** What somebody agreed to, and the way to take it back. */
export function GivenConsent({ page }: { page: ConsentPage }) {
  const [sure, setSure] = useState(false)
  const withdraw = useAct(
    (_one: 'withdraw', idempotencyKey) =>
      call('case', 'withdrawConsent', { caseId: page.caseId, why: null }, { idempotencyKey }),
    [['myConsents'], ['asked']],
  )
  const now = withdraw.data ?? page
  return (
    <Card>
      <View className='strong'>
        {now.name}：{STATUS[now.status]}
        {now.status === 'given' && now.mode && `，${MODE[now.mode]}`}
      </View>
      <View className='muted'>现在：{now.stage}</View>
      {withdraw.error && <ErrorView error={withdraw.error} />}
      {now.mayWithdraw && !sure && <TextLink words='我改主意了，不再公开' onTap={() => setSure(true)} />}
      {now.mayWithdraw && sure && (
        <View>
          <View>马上从所有页面撤下，不会问您为什么。</View>
          <PrimaryButton
            words='确定，不再公开'
            busy={withdraw.isPending}
            onTap={() => withdraw.mutate('withdraw')}
          />
          <PrimaryButton words='先不' quiet onTap={() => setSure(false)} />
        </View>
      )}
    </Card>
  )
}
