import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ConsentAnswer, ShowMode } from '../../../types/case'
import { call } from '../../lib/call'
import { Choice } from '../../ui/Choice'
import { Field } from '../../ui/Field'
import { Notice } from '../../ui/Notice'
import { Switch } from '../../ui/Switch'
import { Act } from './Act'
import { type StepProps, useStep } from './useCase'

/** Asks the person with a code for their own phone, or writes down what they said on paper. */
export function AskConsent({ view }: StepProps) {
  const [code, setCode] = useState<string | null>(null)
  const ask = useStep(async (_one: 'ask', idempotencyKey) => {
    const asked = await call('case', 'askConsent', { caseId: view.id }, { idempotencyKey })
    setCode(asked.code)
    return asked
  })
  return (
    <View>
      {code && (
        <Notice done>把这个号码给他本人：{code}。他在小程序“身边好人 › 我的推荐 › 我有号码”里答复。</Notice>
      )}
      <Act
        words={view.status === 'consentAsked' ? '再看一次号码' : '征求本人意见'}
        busy={ask.isPending}
        error={ask.error}
        onDo={() => ask.mutate('ask')}
      />
      {view.status === 'consentAsked' && <OnPaper view={view} />}
    </View>
  )
}

type Mode = ShowMode | 'declined'
const MODES: readonly { value: Mode; words: string }[] = [
  { value: 'nameAndPhoto', words: '名字和照片' },
  { value: 'nameOnly', words: '只公开名字' },
  { value: 'alias', words: '用化名' },
  { value: 'none', words: '不公开' },
  { value: 'declined', words: '不要感谢' },
]
const BY = { adult: 'self', minor: 'guardian', deceased: 'family' } as const

function OnPaper({ view }: StepProps) {
  const [mode, setMode] = useState<Mode | null>(null)
  const [alias, setAlias] = useState('')
  const [answerer, setAnswerer] = useState('')
  const [witness, setWitness] = useState('')
  const [higher, setHigher] = useState(false)
  const record = useStep((answer: ConsentAnswer, idempotencyKey) =>
    call(
      'case',
      'recordConsent',
      { caseId: view.id, answer, witnessName: witness.trim() || null, paper: null },
      { idempotencyKey },
    ),
  )
  const by = BY[view.nominee]
  return (
    <Act
      words='登记当面、纸面的答复'
      folded
      ready={mode !== null && witness.trim() !== ''}
      busy={record.isPending}
      error={record.error}
      onDo={() =>
        mode &&
        record.mutate({
          mode,
          alias: alias.trim() || null,
          by,
          answererName: answerer.trim() || null,
          higher,
        })
      }
    >
      <Choice name='他怎么答复' options={MODES} chosen={mode} onChoose={setMode} />
      {mode === 'alias' && (
        <Field name='化名' value={alias} placeholder='化名' maxlength={12} onInput={setAlias} />
      )}
      {by !== 'self' && (
        <Field
          name='答复的人（监护人、家属）'
          value={answerer}
          placeholder='姓名'
          maxlength={20}
          onInput={setAnswerer}
        />
      )}
      <Field
        name='当时在场的另一位同事'
        value={witness}
        placeholder='姓名'
        maxlength={20}
        onInput={setWitness}
      />
      <Switch name='也同意推荐到上级' on={higher} onTurn={setHigher} />
    </Act>
  )
}
