import { useMutation, useQueryClient } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { KINDS } from '../../../../domain/message'
import type { InboxItem } from '../../../../types/message'
import type { Instant } from '../../../../types/time'
import { useInbox } from '../../../features/message/useMessages'
import { linesOf } from '../../../features/message/words'
import { call } from '../../../lib/call'
import { useNow } from '../../../lib/clock'
import { goTo, paths } from '../../../lib/go'
import { newKey } from '../../../lib/key'
import { askForTemplates } from '../../../lib/subscribe'
import { sayStart } from '../../../lib/when'
import { Empty } from '../../../ui/Empty'
import { ErrorView } from '../../../ui/ErrorView'
import { Notice } from '../../../ui/Notice'
import { Page } from '../../../ui/Page'
import { PrimaryButton } from '../../../ui/PrimaryButton'
import { Skeleton } from '../../../ui/Skeleton'
import { spoken } from '../../../ui/spoken'
import { Tap } from '../../../ui/Tap'
import { TextLink } from '../../../ui/TextLink'
import { Title } from '../../../ui/Title'
import './index.scss'

/** Everything that was told, whether WeChat brought it or not. */
export default function InboxPage() {
  const now = useNow()
  const inbox = useInbox()
  const items = inbox.data?.pages.flatMap((page) => page.items)
  const read = useRead()
  return (
    <Page>
      <Title>我的消息</Title>
      <TextLink words='还能收到几条微信提醒' onTap={() => goTo(paths.reminders())} />
      {inbox.error && !items && <ErrorView error={inbox.error} onRetry={() => inbox.refetch()} />}
      {inbox.error && items && <Notice>网络不通，下面是上次看到的内容。</Notice>}
      {!items && !inbox.error && <Skeleton rows={4} />}
      {items?.length === 0 && <Empty words='还没有消息。报名、候补、活动变动都会记在这里。' />}
      {items?.map((item) => (
        <Item key={item.id} item={item} now={now} onRead={() => read.mutate({ id: item.id })} />
      ))}
      {inbox.hasNextPage && <PrimaryButton words='再早一些的' quiet onTap={() => inbox.fetchNextPage()} />}
      {items?.some((item) => !item.read) && (
        <TextLink words='全部标成看过' onTap={() => read.mutate({ through: now })} />
      )}
    </Page>
  )
}

function useRead() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (which: { id: string } | { through: string }) =>
      call('message', 'read', which, { idempotencyKey: newKey() }),
    onSuccess: ({ unread }) => {
      client.setQueryData(['unread'], { unread })
      client.invalidateQueries({ queryKey: ['inbox'] })
    },
  })
}

/** Opens what it is about, and renews on the same tap the consent that was used up by it. */
function Item({ item, now, onRead }: { item: InboxItem; now: Instant; onRead: () => void }) {
  const { name, template } = KINDS[item.kind]
  const lines = linesOf(item, now)
  const kind = item.read ? name : `没看过 · ${name}`
  const at = sayStart(item.at, now)
  const unsure = item.uncertain ? '微信那边可能没有收到这条。' : null
  const open = () => {
    askForTemplates([template])
    if (!item.read) onRead()
    goTo(`/${item.page}`)
  }
  return (
    <Tap
      className={`message${item.read ? '' : ' message--new'}`}
      inOne={spoken(kind, at, ...lines, unsure)}
      role='link'
      onTap={open}
    >
      <View className='message__head'>
        <View className='message__kind'>{kind}</View>
        <View className='message__at'>{at}</View>
      </View>
      {lines.map((line) => (
        <View key={line} className='message__line'>
          {line}
        </View>
      ))}
      {unsure && <View className='message__at'>{unsure}</View>}
    </Tap>
  )
}
