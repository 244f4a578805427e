import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '../lib/call'
import { useAct } from '../lib/useAct'
import { Section } from '../ui/Card'
import { ErrorView } from '../ui/ErrorView'
import { Field } from '../ui/Field'
import { Notice } from '../ui/Notice'
import { PrimaryButton } from '../ui/PrimaryButton'
import { TextArea } from '../ui/TextArea'
import { WhyAsked } from '../ui/WhyAsked'

interface ObjectFormProps {
  caseId: string
  mine: { words: string; status: 'open' | 'upheld' | 'dismissed'; outcome: string | null } | null
}

/** Says confidentially that something is not so. */
export function ObjectForm({ caseId, mine }: ObjectFormProps) {
  const [words, setWords] = useState('')
  const [name, setName] = useState('')
  const [phone, setPhone] = useState('')
  const object = useAct(
    (wish: { words: string; name: string | null; phone: string | null }, idempotencyKey) =>
      call('case', 'object', { caseId, ...wish }, { idempotencyKey }),
    [['notices']],
  )
  if (mine) {
    return (
      <Notice done>
        您反映过：{mine.words}
        <View>{mine.status === 'open' ? '正在核实。' : `结果：${mine.outcome ?? ''}`}</View>
      </Notice>
    )
  }
  return (
    <Section title='我有情况要反映'>
      <View className='muted'>
        只有市中心看得到您是谁，公布结果时不提您。不留电话的话，请写清楚时间、地点和事情。
      </View>
      <TextArea
        name='什么情况'
        value={words}
        placeholder='时间、地点、是什么事'
        maxlength={500}
        onInput={setWords}
      />
      <Field
        name='怎么称呼您（可以不填）'
        value={name}
        placeholder='您的姓名'
        maxlength={20}
        onInput={setName}
      />
      <Field
        name='电话（可以不填）'
        type='number'
        value={phone}
        placeholder='11 位手机号'
        maxlength={13}
        onInput={setPhone}
      />
      <WhyAsked />
      {object.error && <ErrorView error={object.error} />}
      <PrimaryButton
        words='反映'
        busy={object.isPending || words.trim() === ''}
        onTap={() =>
          object.mutate({ words: words.trim(), name: name.trim() || null, phone: phone.trim() || null })
        }
      />
    </Section>
  )
}
