import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { call } from '../../../lib/call'
import { useNow } from '../../../lib/clock'
import { goTo, paths } from '../../../lib/go'
import { HOURS_RULE, STARS_RULE } from '../../../lib/hours'
import { Card, Section } from '../../../ui/Card'
import { Empty } from '../../../ui/Empty'
import { ErrorView } from '../../../ui/ErrorView'
import { Page } from '../../../ui/Page'
import { PrimaryButton } from '../../../ui/PrimaryButton'
import { Skeleton } from '../../../ui/Skeleton'
import { TextLink } from '../../../ui/TextLink'
import { Title } from '../../../ui/Title'
import { Ledgers } from '../../Ledgers'
import { Service } from '../../Service'
import { StarCard } from '../../StarCard'
import { Unrecorded } from '../../Unrecorded'

/** My volunteer hours: two ledgers side by side, never added up. */
export default function HoursMinePage() {
  const now = useNow()
  const mine = useQuery({ queryKey: ['hours', 'mine'], queryFn: () => call('hours', 'mine', {}) })
  return (
    <Page>
      <Title>我的服务时长</Title>
      {mine.error && !mine.data && <ErrorView error={mine.error} onRetry={() => mine.refetch()} />}
      {!mine.data && !mine.error && <Skeleton rows={3} />}
      {mine.data && (
        <View>
          <Ledgers totals={mine.data.totals} />
          <PrimaryButton words='开时长证明（免费）' onTap={() => goTo(paths.certificate())} />
          {mine.data.stars.length > 0 && (
            <Section title='星级'>
              {mine.data.stars.map((star) => (
                <StarCard key={star.id} star={star} now={now} />
              ))}
            </Section>
          )}
          <Unrecorded now={now} />
          <Section title='每次服务'>
            {mine.data.rows.length === 0 && (
              <Empty words='还没有记录。以志愿者身份参加活动并签到，站里结清后会记在这里。' />
            )}
            {mine.data.rows.map((row) => (
              <Service key={row.id} row={row} now={now} />
            ))}
          </Section>
          <Section title='怎么算的'>
            <Card>
              <View className='prose'>{HOURS_RULE}</View>
            </Card>
            <Card>
              <View className='prose'>{STARS_RULE}</View>
            </Card>
          </Section>
          <TextLink words='星级志愿者公示' onTap={() => goTo(paths.starNotice())} />
        </View>
      )}
    </Page>
  )
}
