import { View } from '@tarojs/components'
import { aboutHome, aboutQuery } from '../../lib/about'
import { useNow } from '../../lib/clock'
import { goTo, paths } from '../../lib/go'
import { Empty } from '../../ui/Empty'
import { ErrorView } from '../../ui/ErrorView'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { Skeleton } from '../../ui/Skeleton'
import { ReportCard } from './ReportCard'
import { useReports } from './useReports'

/** All that I have reported, latest first. */
export function MyReports() {
  const now = useNow()
  const mine = useReports()
  if (mine.error && !mine.data) return <ErrorView error={mine.error} onRetry={() => mine.refetch()} />
  if (!mine.data) return <Skeleton rows={2} />
  const { reports } = mine.data
  return (
    <View>
      {reports.length === 0 && <Empty words='您还没有反映过什么。看到哪里不对，点那一页最下面的“纠错”。' />}
      {reports.map((report) => (
        <ReportCard key={report.id} report={report} now={now} />
      ))}
      <PrimaryButton
        words='提个意见或建议'
        quiet
        onTap={() => goTo(paths.complain(aboutQuery(aboutHome())))}
      />
    </View>
  )
}
