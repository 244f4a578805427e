import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { county } from '../../../../config/county/current'
import { dayOf, sayDay } from '../../../../domain/day'
import { call } from '../../../lib/call'
import { useNow } from '../../../lib/clock'
import { STARS_RULE } from '../../../lib/hours'
import { dial } from '../../../lib/phone'
import { Card } from '../../../ui/Card'
import { Empty } from '../../../ui/Empty'
import { ErrorView } from '../../../ui/ErrorView'
import { Notice } from '../../../ui/Notice'
import { Page } from '../../../ui/Page'
import { PrimaryButton } from '../../../ui/PrimaryButton'
import { Skeleton } from '../../../ui/Skeleton'
import '../../hourspage.scss'
import { Title } from '../../../ui/Title'

/** Stars about to be given; only who agreed is named. */
export default function NoticePage() {
  const now = useNow()
  const notice = useQuery({ queryKey: ['hours', 'notice'], queryFn: () => call('hours', 'notice', {}) })
  const { name, phone } = county.hotline
  return (
    <Page>
      <Title>星级志愿者公示</Title>
      <Notice>{STARS_RULE}</Notice>
      {notice.error && !notice.data && <ErrorView error={notice.error} onRetry={() => notice.refetch()} />}
      {!notice.data && !notice.error && <Skeleton rows={2} />}
      {notice.data?.stars.length === 0 && <Empty words='现在没有正在公示的。' />}
      {notice.data?.stars.map(({ level, names, count, until }) => (
        <Card key={level}>
          <View className='strong'>
            {level} 星，{count} 人
          </View>
          <View className='muted'>公示到{sayDay(dayOf(until), dayOf(now))}</View>
          {names.length > 0 && <View>{names.join('、')}</View>}
          {count > names.length && (
            <View className='muted'>
              {names.length > 0 ? '另有' : ''} {count - names.length} 人没有公开姓名。
            </View>
          )}
        </Card>
      ))}
      <View className='section'>
        <View>姓名经本人同意，由本人填写。有不同意见，公示期间打电话说。</View>
        <View className='hourspage__act' />
        <PrimaryButton words={`打${name} ${phone}`} quiet onTap={() => dial(phone)} />
      </View>
    </Page>
  )
}
