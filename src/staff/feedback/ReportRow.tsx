import { View } from '@tarojs/components'
import { useState } from 'react'
import { dayOf, sayDay } from '../../../domain/day'
import type { Report } from '../../../types/feedback'
import type { Instant } from '../../../types/time'
import { dial } from '../../lib/phone'
import { Card } from '../../ui/Card'
import { ErrorView } from '../../ui/ErrorView'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { TextLink } from '../../ui/TextLink'
import { AnswerForm } from './AnswerForm'
import { PassUpForm } from './PassUpForm'
import { KINDS, sayDeadline } from './saying'
import { useCallBack } from './useQueue'
import './feedback.scss'

/** A report with its age and deadline, and what can be done about it, in place. */
export function ReportRow({ report, now }: { report: Report; now: Instant }) {
  const [doing, setDoing] = useState<'answer' | 'passUp' | null>(null)
  const close = () => setDoing(null)
  const { kind, aboutTitle, words, answer, deskName } = report
  const late = report.status === 'waiting' && (report.overdue || report.dueOn < dayOf(now))
  return (
    <View className='fed'>
      <Card>
        <View className='strong'>
          {KINDS[kind]} · {aboutTitle}
        </View>
        <View className='fed__words'>{words}</View>
        {deskName !== aboutTitle && <View className='muted'>由{deskName}答复</View>}
        {answer ? (
          <View className='fed__answer'>
            <View className='strong'>
              {answer.byNode} · {sayDay(dayOf(answer.at), dayOf(now))}
            </View>
            <View className='fed__words'>{answer.words}</View>
          </View>
        ) : (
          <View className={`fed__due${late ? ' fed__due--late' : ''}`}>{sayDeadline(report, now)}</View>
        )}
        {report.phone && !answer && <CallBack reportId={report.id} masked={report.phone} />}
        {!answer && doing === null && (
          <View className='fed__acts'>
            <PrimaryButton words='答复' onTap={() => setDoing('answer')} />
            <TextLink words='转给上一级' onTap={() => setDoing('passUp')} />
          </View>
        )}
        {doing === 'answer' && <AnswerForm report={report} onClose={close} />}
        {doing === 'passUp' && <PassUpForm report={report} onClose={close} />}
      </Card>
    </View>
  )
}

function CallBack({ reportId, masked }: { reportId: string; masked: string }) {
  const ask = useCallBack()
  const go = () => ask.mutate({ reportId }, { onSuccess: ({ phone }) => phone && dial(phone) })
  return (
    <View>
      <TextLink words={`打电话 ${ask.data?.phone ?? masked}`} onTap={go} />
      <View className='muted'>每次看号码都会记下来；答复以后号码就删了。</View>
      {ask.error && <ErrorView error={ask.error} />}
    </View>
  )
}
