import { View } from '@tarojs/components'
import { useState } from 'react'
import { TEMPLATE_WORDS } from '../../../../domain/message'
import type { Consent, TemplateName } from '../../../../types/message'
import { useConsents } from '../../../features/message/useMessages'
import { askForTemplates, hintSeen, offHint } from '../../../lib/subscribe'
import { Card } from '../../../ui/Card'
import { ErrorView } from '../../../ui/ErrorView'
import { Notice } from '../../../ui/Notice'
import { Page } from '../../../ui/Page'
import { PrimaryButton } from '../../../ui/PrimaryButton'
import { Skeleton } from '../../../ui/Skeleton'
import { TextLink } from '../../../ui/TextLink'
import { Title } from '../../../ui/Title'

const MOST_AT_ONCE = 3

/** How many messages WeChat may still bring, and a tap for one more. */
export default function RemindersPage() {
  const consents = useConsents()
  const list = consents.data?.consents ?? []
  const lowest = [...list]
    .sort((a, b) => a.left - b.left)
    .slice(0, MOST_AT_ONCE)
    .map(({ template }) => template)
  const [said, setSaid] = useState<string | null>(null)
  const ask = (templates: readonly TemplateName[]) => {
    // First thing on the tap: WeChat refuses to ask after anything was waited for.
    const asked = askForTemplates(templates)
    asked.then((given) => setSaid(given.length > 0 ? '好的，多了一条。' : '没有增加。不收也不影响报名。'))
  }
  return (
    <Page>
      <Title>微信提醒</Title>
      <View className='muted'>
        微信规定：您点一次“允许”，我们只能发一条。用完了，点一下就能再收一条。不收也不影响报名，消息都在“我的消息”里。
      </View>
      {offHint() && <Off />}
      {said && <Notice done>{said}</Notice>}
      {consents.error && list.length === 0 && (
        <ErrorView error={consents.error} onRetry={() => consents.refetch()} />
      )}
      {consents.isLoading && <Skeleton rows={4} />}
      {list.length > 0 && <PrimaryButton words='多收一次提醒' onTap={() => ask(lowest)} />}
      {list.map((one) => (
        <One key={one.template} consent={one} onMore={() => ask([one.template])} />
      ))}
    </Page>
  )
}

function One({ consent: { template, left }, onMore }: { consent: Consent; onMore: () => void }) {
  const { name, words } = TEMPLATE_WORDS[template]
  return (
    <Card>
      <View className='strong'>{name}</View>
      <View className='muted'>{words}</View>
      <View>{left > 0 ? `您还可收到 ${left} 条提醒` : '现在收不到微信提醒'}</View>
      <TextLink words={`${name}再收一条`} onTap={onMore} />
    </Card>
  )
}

/** Said once. */
function Off() {
  const [shown, setShown] = useState(true)
  if (!shown) return null
  return (
    <Notice>
      您在微信里关掉了本小程序的消息。想收的话：点右上角“···”，选“设置”，打开“订阅消息”。
      <TextLink
        words='知道了'
        onTap={() => {
          hintSeen()
          setShown(false)
        }}
      />
    </Notice>
  )
}
