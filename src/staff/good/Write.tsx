import { useState } from 'react'
import type { Nominee } from '../../../types/case'
import { call } from '../../lib/call'
import { choosePhotos, shrunk } from '../../lib/photo'
import { uploadFile } from '../../lib/upload'
import { Choice } from '../../ui/Choice'
import { Field } from '../../ui/Field'
import { Select } from '../../ui/Select'
import { TextArea } from '../../ui/TextArea'
import { TextLink } from '../../ui/TextLink'
import { Act } from './Act'
import { type StepProps, useStep } from './useCase'
import { CATEGORIES } from './words'

const NOMINEES: readonly { value: Nominee; words: string }[] = [
  { value: 'adult', words: '成年人' },
  { value: 'minor', words: '未成年人' },
  { value: 'deceased', words: '已去世' },
]

/** The case's own words, until the person is asked. */
export function Write({ view }: StepProps) {
  const { id: caseId, rev, name, category, nominee, hint, facts, deed } = view
  const [words, setWords] = useState({ name, category, nominee, hint: hint ?? '', facts, deed })
  const put = (patch: Partial<typeof words>) => setWords({ ...words, ...patch })
  const write = useStep((said: typeof words, idempotencyKey) =>
    call('case', 'write', { caseId, rev, ...said, hint: said.hint.trim() || null }, { idempotencyKey }),
  )
  const photo = useStep(async (path: string, idempotencyKey) =>
    call('case', 'addPhoto', { caseId, ...(await uploadFile(await shrunk(path))) }, { idempotencyKey }),
  )
  const pick = async () => {
    const [path] = await choosePhotos(1)
    if (path) photo.mutate(path)
  }
  return (
    <Act
      words='写事迹'
      folded={facts !== '' && deed !== ''}
      ready={words.facts.trim() !== '' && words.deed.trim() !== ''}
      busy={write.isPending}
      error={write.error ?? photo.error}
      onDo={() => write.mutate(words)}
    >
      <Field
        name='姓名'
        value={words.name}
        placeholder='本人姓名'
        maxlength={30}
        onInput={(text) => put({ name: text })}
      />
      <Select
        name='类别'
        options={CATEGORIES}
        chosen={words.category}
        onChoose={(one) => put({ category: one })}
      />
      <Choice
        name='本人是'
        options={NOMINEES}
        chosen={words.nominee}
        onChoose={(one) => put({ nominee: one })}
      />
      <TextArea
        name='事情经过'
        why='只在案卷里，不公开'
        value={words.facts}
        placeholder='时间、地点、做了什么'
        maxlength={2000}
        onInput={(text) => put({ facts: text })}
      />
      <TextArea
        name='公开用的一两句'
        why='本人会看到并决定能不能公开'
        value={words.deed}
        placeholder='不写病情、困难和别人的姓名'
        maxlength={200}
        onInput={(text) => put({ deed: text })}
      />
      <TextLink words={photo.isPending ? '正在传照片…' : '加一张本人照片'} onTap={pick} />
    </Act>
  )
}
