import { View } from '@tarojs/components'
import { isLive } from '../../../domain/bookingLife'
import type { ActivityDetail } from '../../../types/activity'
import type { Instant } from '../../../types/time'
import { goTo, paths } from '../../lib/go'
import { Card } from '../../ui/Card'
import { TextLink } from '../../ui/TextLink'
import { mayWait } from './saying'

/** For who might wait: what it means, and how many do; for everyone: how often staff served out of turn. */
export function LineNote({ activity, now }: { activity: ActivityDetail; now: Instant }) {
  const { waiting, outOfTurn, mine } = activity
  const waits = mayWait(activity, now) && !(mine && isLive(mine.status))
  if (!waits && outOfTurn === 0) return null
  return (
    <Card peach>
      {waits && (
        <>
          <View className='strong'>座位约满了{waiting > 0 ? `，候补 ${waiting} 家` : '，还没有人候补'}</View>
          <View>加入候补：有人退座，按先后补给您。不想等了，随时可以退出。</View>
          {mine?.status === 'offer_expired' && (
            <View>上次给您留的座位过了时间，已经给了后面的人。还可以再排一次。</View>
          )}
        </>
      )}
      {outOfTurn > 0 && <View>候补人工调整 {outOfTurn} 人，都写明了原因。</View>}
      <TextLink words='候补是怎么排的' onTap={() => goTo(paths.lineRules())} />
    </Card>
  )
}
