import { View } from '@tarojs/components'
import { dayOf, sayDay } from '../../../domain/day'
import type { MyReport } from '../../../types/feedback'
import type { Instant } from '../../../types/time'
import { Card } from '../../ui/Card'
import { ASKED, sayState } from './saying'
import './ReportCard.scss'

/** One of my reports: what I said, where it stands, what was answered. */
export function ReportCard({ report, now }: { report: MyReport; now: Instant }) {
  const { kind, aboutTitle, words, reportedAt, answer } = report
  const on = (at: Instant) => sayDay(dayOf(at), dayOf(now))
  return (
    <View className='report'>
      <Card>
        <View className='report__head'>
          <View className='strong'>
            {ASKED[kind].name} · {aboutTitle}
          </View>
          <View className='muted'>{on(reportedAt)}</View>
        </View>
        <View className='report__words'>{words}</View>
        {answer ? (
          <View className='report__answer'>
            <View className='report__done'>已答复 · {on(answer.at)}</View>
            <View className='report__words'>{answer.words}</View>
            <View className='muted'>{answer.byNode}</View>
          </View>
        ) : (
          <View className='report__state'>{sayState(report, now)}</View>
        )}
      </Card>
    </View>
  )
}
