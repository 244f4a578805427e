import { View } from '@tarojs/components'
import { dayOf } from '../../../domain/day'
import type { AuditLine } from '../../../types/audit'
import type { Day } from '../../../types/time'
import { instantNow } from '../../lib/clock'
import { Card } from '../../ui/Card'
import { Empty } from '../../ui/Empty'
import { ErrorView } from '../../ui/ErrorView'
import { Fact } from '../../ui/Fact'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { Skeleton } from '../../ui/Skeleton'
import { ACTS, changesOf, sayMoment } from './saying'
import { type AuditQuestion, useAudit } from './useAudit'
import './AuditList.scss'

export function AuditList({ question }: { question: AuditQuestion }) {
  const audit = useAudit(question)
  const lines = audit.data?.pages.flatMap((page) => page.lines)
  const today = dayOf(instantNow())
  return (
    <View className='audit'>
      {audit.error && <ErrorView error={audit.error} onRetry={() => audit.refetch()} />}
      {!lines && !audit.error && <Skeleton rows={3} />}
      {lines?.length === 0 && <Empty words='这段时间没有这样的记录。把日子放宽一些，或换一种操作看看。' />}
      {lines?.map((line) => (
        <Line key={line.id} line={line} today={today} />
      ))}
      {audit.hasNextPage && <PrimaryButton words='再早一些的' quiet onTap={() => audit.fetchNextPage()} />}
    </View>
  )
}

function Line({ line, today }: { line: AuditLine; today: Day }) {
  const { act, thing, why, before, after } = line
  return (
    <Card>
      <View className='audit__when'>{sayMoment(line.at, today)}</View>
      <View className='audit__what'>
        {line.byName} {ACTS[act]}：{thing.title}
      </View>
      {why && <Fact name='原因'>{why}</Fact>}
      {changesOf(before, after, today).map(({ key, name, words }) => (
        <Fact key={key} name={name}>
          {words}
        </Fact>
      ))}
    </Card>
  )
}
