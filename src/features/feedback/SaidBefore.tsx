import type { FeedbackAbout } from '../../../types/feedback'
import { useNow } from '../../lib/clock'
import { Section } from '../../ui/Card'
import { ReportCard } from './ReportCard'
import { useReports } from './useReports'

/** The rest is under 我的反映. */
const SHOWN = 3

/** What I have said about the same thing, and what was answered, so that nobody has to say it twice. */
export function SaidBefore({ about }: { about: FeedbackAbout }) {
  const now = useNow()
  const same = useReports().data?.reports.filter(
    (report) => report.about.kind === about.kind && report.about.id === about.id,
  )
  if (!same?.length) return null
  return (
    <Section title='您反映过的'>
      {same.slice(0, SHOWN).map((report) => (
        <ReportCard key={report.id} report={report} now={now} />
      ))}
    </Section>
  )
}
