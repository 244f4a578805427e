import { View } from '@tarojs/components'
import type { MyReport } from '../../../types/feedback'
import { useNow } from '../../lib/clock'
import { goBack, paths, swapTo } from '../../lib/go'
import { Notice } from '../../ui/Notice'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { ReportCard } from './ReportCard'

/** It has arrived: who answers, by when, and where to look. */
export function Sent({ report }: { report: MyReport }) {
  const now = useNow()
  return (
    <View>
      <Notice done>收到了，谢谢您！答复会在“我的反映”里，请过几天来看看。</Notice>
      <ReportCard report={report} now={now} />
      <PrimaryButton words='看我的反映' quiet onTap={() => swapTo(paths.reports())} />
      <PrimaryButton words='回去' quiet onTap={goBack} />
    </View>
  )
}
