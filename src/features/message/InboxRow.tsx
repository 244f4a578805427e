import { Text, View } from '@tarojs/components'
import { didSomething } from '../../lib/call'
import { goTo, paths } from '../../lib/go'
import { Tap } from '../../ui/Tap'
import { useUnread } from './useMessages'
import './InboxRow.scss'

/** The way to the messages, with how many are new; nothing where there are none. */
export function InboxRow() {
  // Who only looks is spared the question: the first page takes one call.
  const unread = useUnread(didSomething())
  if (unread === 0) return null
  const said = unread >= 20 ? '20 条以上' : `${unread} 条`
  return (
    <Tap className='inboxrow' role='link' onTap={() => goTo(paths.inbox())}>
      <Text className='inboxrow__badge'>{unread >= 20 ? '20+' : unread}</Text>
      <View className='inboxrow__words'>您有 {said}新消息</View>
      <Text className='inboxrow__go'>去看看 ›</Text>
    </Tap>
  )
}
