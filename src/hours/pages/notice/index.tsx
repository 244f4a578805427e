import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { dayOf } from '../../../../domain/day'
import { call } from '../../../lib/call'
import { STARS_RULE } from '../../../lib/hours'
import { Card } from '../../../ui/Card'
import { Empty } from '../../../ui/Empty'
import { ErrorView } from '../../../ui/ErrorView'
import { Page } from '../../../ui/Page'
import { Skeleton } from '../../../ui/Skeleton'

/** Stars about to be given; only who agreed is named. */
export default function NoticePage() {
  const notice = useQuery({ queryKey: ['hours', 'notice'], queryFn: () => call('hours', 'notice', {}) })
  return (
    <Page>
      <View className='title'>星级志愿者公示</View>
      <View className='muted'>{STARS_RULE} 有不同意见，请打电话给实践站。</View>
      {notice.error && !notice.data && <ErrorView error={notice.error} onRetry={() => notice.refetch()} />}
      {!notice.data && !notice.error && <Skeleton rows={2} />}
      {notice.data?.stars.length === 0 && <Empty words='现在没有公示。' />}
      {notice.data?.stars.map(({ level, names, count, until }) => (
        <Card key={level}>
          <View className='strong'>
            {'★'.repeat(level)} {level} 星，共 {count} 人，公示到 {dayOf(until)}
          </View>
          <View>{names.join('、')}</View>
          {count > names.length && <View className='muted'>另有 {count - names.length} 人没有公开姓名</View>}
        </Card>
      ))}
    </Page>
  )
}
