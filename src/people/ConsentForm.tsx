import { Image, View } from '@tarojs/components'
import { useState } from 'react'
import { faceOf } from '../../domain/case'
import type { ConsentAnswer, ConsentPage, ShowMode } from '../../types/case'
import type { Instant } from '../../types/time'
import { call } from '../lib/call'
import { useAct } from '../lib/useAct'
import { sayStart } from '../lib/when'
import { Card, Section } from '../ui/Card'
import { Choice } from '../ui/Choice'
import { ErrorView } from '../ui/ErrorView'
import { Field } from '../ui/Field'
import { pictured } from '../ui/named'
import { PrimaryButton } from '../ui/PrimaryButton'
import { Switch } from '../ui/Switch'
import { categoryName } from './words'

type Mode = ShowMode | 'declined'
const MODES: readonly { value: Mode; words: string }[] = [
  { value: 'nameAndPhoto', words: '公开名字和照片' },
  { value: 'nameOnly', words: '只公开名字' },
  { value: 'alias', words: '用化名' },
  { value: 'none', words: '不公开，私下感谢就行' },
  { value: 'declined', words: '不要感谢，不用再找我' },
]
const BY = { adult: 'self', minor: 'guardian', deceased: 'family' } as const

/** Shows exactly what would be public, as it is chosen, and asks. */
export function ConsentForm({ page, code, now }: { page: ConsentPage; code: string; now: Instant }) {
  const [mode, setMode] = useState<Mode | null>(null)
  const [alias, setAlias] = useState('')
  const [answerer, setAnswerer] = useState('')
  const [higher, setHigher] = useState(false)
  const by = BY[page.nominee]
  const answer = useAct(
    (said: ConsentAnswer, idempotencyKey) =>
      call('case', 'answerConsent', { code, answer: said }, { idempotencyKey }),
    [['asked'], ['myConsents']],
  )
  const face = mode && mode !== 'declined' ? faceOf(page, mode, alias.trim() || null) : null
  const send = () =>
    mode &&
    answer.mutate({
      mode,
      alias: mode === 'alias' ? alias.trim() || null : null,
      by,
      answererName: answerer.trim() || null,
      higher,
    })
  const options = page.photo ? MODES : MODES.filter(({ value }) => value !== 'nameAndPhoto')
  return (
    <View>
      <Card>
        <View className='strong'>{page.name}</View>
        <View className='muted'>请在{sayStart(page.answerBy, now)}以前答复</View>
        <View className='prose'>{page.deed}</View>
        {page.nominators.length > 0 && <View>推荐您的：{page.nominators.join('、')}</View>}
      </Card>
      <Section title='您愿意怎样公开'>
        <Choice name='怎样公开' options={options} chosen={mode} onChoose={setMode} />
        {mode === 'alias' && (
          <Field name='化名' value={alias} placeholder='例如：好邻居' maxlength={12} onInput={setAlias} />
        )}
      </Section>
      {face && (
        <Section title='大家看到的就是这些'>
          <Card peach>
            {face.photo && (
              <Image
                className='honourrow__photo'
                src={face.photo}
                mode='aspectFill'
                {...pictured('会公开的照片')}
              />
            )}
            <View className='strong'>
              {face.name}
              {face.alias && '（化名）'}
            </View>
            <View>
              {categoryName(face.category)}，{face.place}
            </View>
            <View className='prose'>{face.deed}</View>
          </Card>
          <Switch
            name='评上以后，也可以推荐到泰安、省里'
            why='推荐时公开的也是这些'
            on={higher}
            onTurn={setHigher}
          />
        </Section>
      )}
      {by !== 'self' && (
        <Field
          name={by === 'guardian' ? '您是他的监护人，您的姓名' : '您是他的家属，您的姓名'}
          why='只用来核对，不公开'
          value={answerer}
          placeholder='姓名'
          maxlength={20}
          onInput={setAnswerer}
        />
      )}
      {answer.error && <ErrorView error={answer.error} />}
      <PrimaryButton
        words={answer.isPending ? '正在交…' : '就这样答复'}
        busy={answer.isPending || mode === null}
        onTap={send}
      />
    </View>
  )
}
