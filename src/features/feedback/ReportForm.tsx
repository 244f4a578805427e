import { useQueryClient } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import * as v from 'valibot'
import type { FeedbackAbout, FeedbackKind, MyReport } from '../../../types/feedback'
import { Phone } from '../../../types/text'
import { askFor } from '../../lib/subscribe'
import { Card, Section } from '../../ui/Card'
import { Choice } from '../../ui/Choice'
import { ErrorView } from '../../ui/ErrorView'
import { Field } from '../../ui/Field'
import { Footer } from '../../ui/Footer'
import { Notice } from '../../ui/Notice'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { TextArea } from '../../ui/TextArea'
import { WhyAsked } from '../../ui/WhyAsked'
import { aboutTitle } from './aboutTitle'
import { ASKED, type What } from './saying'
import { useReport } from './useReports'
import './ReportForm.scss'

const WORDS_MAX = 300

interface ReportFormProps {
  about: FeedbackAbout
  /** The kinds to choose from; one needs no choosing. */
  kinds: readonly [FeedbackKind, ...FeedbackKind[]]
  onSent: (report: MyReport) => void
}

/** Says what is wrong with a press or in one's own words; a number only for who wants a call back. */
export function ReportForm({ about, kinds, onSent }: ReportFormProps) {
  const client = useQueryClient()
  const [kind, setKind] = useState(kinds[0])
  const [what, setWhat] = useState<What | null>(null)
  const [words, setWords] = useState('')
  const [phone, setPhone] = useState('')
  const [trouble, setTrouble] = useState<string | null>(null)
  const report = useReport()
  const asked = ASKED[kind]
  const said = [what, words.trim()].filter(Boolean).join('：')
  const send = () => {
    const wrong = troubleWith(said, phone)
    setTrouble(wrong)
    if (wrong) return
    askFor('report')
    report.mutate({ kind, about, words: said, phone: phone.trim() || null }, { onSuccess: onSent })
  }
  return (
    <View className='reportform'>
      <Card peach>
        <View>关于：{aboutTitle(client, about)}</View>
        <View className='muted'>{asked.promise}</View>
      </Card>
      {kinds.length > 1 && (
        <Section title='您要说的是'>
          <Choice
            name='您要说的是'
            options={kinds.map((value) => ({ value, words: ASKED[value].name }))}
            chosen={kind}
            onChoose={setKind}
          />
        </Section>
      )}
      <Section title={asked.question}>
        {asked.ready.length > 0 && (
          <View className='reportform__ready'>
            <Choice
              name={asked.question}
              options={asked.ready.map((value) => ({ value, words: value }))}
              chosen={what ?? ''}
              onChoose={(value) => setWhat(value === what ? null : (value as What))}
            />
          </View>
        )}
        <TextArea
          name='说说看'
          value={words}
          placeholder={asked.placeholder}
          maxlength={WORDS_MAX - 10}
          onInput={setWords}
        />
        <Field
          name='手机号（可以不留）'
          why='想让我们打电话答复才留。只有答复的人看得到，答复后就删掉。'
          value={phone}
          placeholder='11 位手机号'
          type='number'
          maxlength={13}
          onInput={setPhone}
        />
        <WhyAsked />
      </Section>
      <Footer>
        {trouble && <Notice>{trouble}</Notice>}
        {report.error && <ErrorView error={report.error} />}
        <PrimaryButton
          words={report.isPending ? '正在提交…' : asked.send}
          busy={report.isPending}
          onTap={send}
        />
      </Footer>
    </View>
  )
}

function troubleWith(said: string, phone: string): string | null {
  if (said === '') return '请点一点哪里不对，或者写一句话。'
  if (phone.trim() && !v.is(Phone, phone)) return '手机号好像不对，请检查一下，也可以不留。'
  return null
}
