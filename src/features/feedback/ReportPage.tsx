import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { FeedbackKind, MyReport } from '../../../types/feedback'
import { aboutHome, readAbout } from '../../lib/about'
import { Page } from '../../ui/Page'
import { Title } from '../../ui/Title'
import { ReportForm } from './ReportForm'
import { SaidBefore } from './SaidBefore'
import { Sent } from './Sent'

interface ReportPageProps {
  title: string
  kinds: readonly [FeedbackKind, ...FeedbackKind[]]
}

/** A form, and what I said before; after sending, what happens next. */
export function ReportPage({ title, kinds }: ReportPageProps) {
  const about = readAbout(useRouter().params) ?? aboutHome()
  const [sent, setSent] = useState<MyReport | null>(null)
  return (
    <Page>
      <Title>{title}</Title>
      {sent ? (
        <Sent report={sent} />
      ) : (
        <>
          <ReportForm about={about} kinds={kinds} onSent={setSent} />
          <SaidBefore about={about} />
        </>
      )}
    </Page>
  )
}
