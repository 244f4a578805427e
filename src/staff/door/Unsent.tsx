import { View } from '@tarojs/components'
import { errors } from '../../../types/errors'
import type { Instant } from '../../../types/time'
import { CallError } from '../../lib/caller'
import { sayStart } from '../../lib/when'
import { ErrorView } from '../../ui/ErrorView'
import { Notice } from '../../ui/Notice'
import { PrimaryButton } from '../../ui/PrimaryButton'
import type { DoorBook, DoorState } from './book'

interface UnsentProps {
  book: DoorBook
  state: DoorState
  now: Instant
}

/** What is on this phone alone, and what the county did not take. */
export function Unsent({ book, state, now }: UnsentProps) {
  const { waiting, troubles, failure } = state
  const offline = failure instanceof CallError && ['offline', 'timeout', 'internal'].includes(failure.code)
  return (
    <View>
      {waiting > 0 && (
        <Notice>
          待上传 {waiting} 条。{offline ? '现在没有网络，照常签到，不会丢；有网了自动传上去。' : '正在传…'}
          {offline && <PrimaryButton words='现在再传一次' quiet onTap={() => book.upload()} />}
        </Notice>
      )}
      {waiting === 0 && offline && <Notice>网络不通，下面是这部手机上次看到的名单，照常能签到。</Notice>}
      {failure !== null && !offline && <ErrorView error={failure} />}
      {troubles.length > 0 && (
        <Notice>
          <View className='strong'>这几条没有记上，请看一看：</View>
          {troubles.map(({ key, who, code, other }) => (
            <View key={key}>
              {who}：{code ? errors[code] : '没有记上。'}
              {other && `${other.title}，${sayStart(other.startsAt, now)}。`}
            </View>
          ))}
          <PrimaryButton words='看过了' quiet onTap={() => book.read()} />
        </Notice>
      )}
    </View>
  )
}
