import { View } from '@tarojs/components'
import { type PropsWithChildren, useState } from 'react'
import type { DayShow } from '../../../types/day'
import { Section } from '../../ui/Card'
import { Choice } from '../../ui/Choice'
import { Dialog } from '../../ui/Dialog'
import { ErrorView } from '../../ui/ErrorView'
import { Field } from '../../ui/Field'
import { Footer } from '../../ui/Footer'
import { Notice } from '../../ui/Notice'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { TextArea } from '../../ui/TextArea'
import { type OutcomeForm as Form, formOf, outcomeOf } from './formOf'
import { Results } from './Results'
import { useSave } from './useSave'
import { METHODS } from './words'

interface OutcomeFormProps {
  show: DayShow
  /** Whether the main button settles as well. */
  settles: boolean
  onDone: () => void
}

const UNITS = [
  { value: '人', words: '人（每人算一次）' },
  { value: '人次', words: '人次（来几次算几次）' },
] as const

/** How many came, what came of it, and a note. Children come before the note. */
export function OutcomeForm({ show, settles, onDone, children }: PropsWithChildren<OutcomeFormProps>) {
  const [form, setForm] = useState<Form>(() => formOf(show.outcome, show.arrived))
  const [why, setWhy] = useState('')
  const [trouble, setTrouble] = useState<string | null>(null)
  const [asking, setAsking] = useState(false)
  const save = useSave(show.activity.id)
  const change = (part: Partial<Form>) => setForm({ ...form, ...part })
  const corrects = show.activity.settledAt !== null
  const send = (settle: boolean) => {
    setAsking(false)
    const outcome = outcomeOf(form)
    const said = typeof outcome === 'string' ? outcome : corrects && !why.trim() ? '请写明为什么更正。' : null
    setTrouble(said)
    if (said || typeof outcome === 'string') return
    const wish = { rev: show.rev, outcome, settle, ...(corrects ? { why: why.trim() } : {}) }
    save.mutate(wish, { onSuccess: onDone })
  }
  return (
    <View>
      <Section title='来了多少'>
        {!show.outcome && show.arrived !== null && show.arrived > 0 && (
          <Notice done>
            签到了 {show.arrived} 人，已经填上。还有没签到就进来的，请改成实际人数，并选“现场数的”。
          </Notice>
        )}
        <Field
          name='人数'
          value={form.value}
          placeholder='例如 24'
          type='number'
          maxlength={6}
          onInput={(value) => change({ value })}
        />
        <View className='outcome__gap'>
          <Choice name='单位' options={UNITS} chosen={form.unit} onChoose={(unit) => change({ unit })} />
        </View>
        <View className='outcome__gap'>
          <Choice
            name='怎么数的'
            options={METHODS}
            chosen={form.method}
            onChoose={(method) => change({ method })}
          />
        </View>
      </Section>
      <Results taken={form.unit} results={form.results} onChange={(results) => change({ results })} />
      {children}
      <Section title='备注（可以不写）'>
        <TextArea
          name='想记下的事'
          value={form.note}
          placeholder='例如：下雨改在屋里办的'
          maxlength={300}
          onInput={(note) => change({ note })}
        />
        {corrects && (
          <Field
            name='为什么更正'
            value={why}
            placeholder='会记在操作记录里'
            maxlength={200}
            onInput={setWhy}
          />
        )}
      </Section>
      {trouble && <Notice>{trouble}</Notice>}
      {save.error && <ErrorView error={save.error} />}
      {settles && (
        <View className='outcome__gap'>
          <PrimaryButton words='先保存，以后再结清' quiet busy={save.isPending} onTap={() => send(false)} />
        </View>
      )}
      <Footer>
        <PrimaryButton
          words={save.isPending ? '正在保存…' : settles ? '保存并结清' : corrects ? '保存更正' : '保存'}
          busy={save.isPending}
          onTap={() => (settles ? setAsking(true) : send(false))}
        />
      </Footer>
      {asking && (
        <Dialog
          title='结清这场活动？'
          words='结清以后，数字定下来并计入统计，站里不能再改。确实写错了，要请市中心更正。'
          confirm='数字没错，结清'
          refuse='再看看'
          onConfirm={() => send(true)}
          onRefuse={() => setAsking(false)}
        />
      )}
    </View>
  )
}
