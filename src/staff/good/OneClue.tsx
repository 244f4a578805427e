import { useQuery } from '@tanstack/react-query'
import { Image, View } from '@tarojs/components'
import { useState } from 'react'
import type { ClueView, ScreenReason } from '../../../types/clue'
import type { Instant } from '../../../types/time'
import { call } from '../../lib/call'
import { goTo } from '../../lib/go'
import { sayStart } from '../../lib/when'
import { Card, Section } from '../../ui/Card'
import { ErrorView } from '../../ui/ErrorView'
import { Fact } from '../../ui/Fact'
import { Field } from '../../ui/Field'
import { pictured } from '../../ui/named'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { Select } from '../../ui/Select'
import { Skeleton } from '../../ui/Skeleton'
import { TextLink } from '../../ui/TextLink'
import { staffPaths } from '../lib/go'
import { can, type Me } from '../lib/useStaff'
import { Act } from './Act'
import { useStep } from './useCase'
import { categoryName, RELATIONS, SOURCES, stepName } from './words'

/** A clue with who may be the same person; which it is, somebody decides. */
export function OneClue({ id, me, now }: { id: string; me: Me; now: Instant }) {
  const one = useQuery({ queryKey: ['clue', id], queryFn: () => call('clue', 'open', { clueId: id }) })
  if (one.error && !one.data) return <ErrorView error={one.error} onRetry={() => one.refetch()} />
  if (!one.data) return <Skeleton rows={3} />
  const clue = one.data
  return (
    <View>
      <Card>
        <View className='strong'>
          {clue.name}（{categoryName(clue.category)}）
        </View>
        <View className='prose'>{clue.sentence}</View>
        <Fact name='哪里'>{clue.stationName}</Fact>
        <Fact name='怎么认出'>{clue.hint}</Fact>
        <Fact name='推荐人是'>{`${RELATIONS[clue.relation]}，${SOURCES[clue.source]}`}</Fact>
        <Fact name='问过'>
          {clue.question && `${clue.question.words}；答：${clue.question.answer ?? '还没有'}`}
        </Fact>
      </Card>
      {clue.photos.map(({ id: photo, url }) =>
        url ? (
          <Image
            key={photo}
            className='card__picture'
            src={url}
            mode='widthFix'
            {...pictured('线索里的照片')}
          />
        ) : (
          <View key={photo}>照片还在检查</View>
        ),
      )}
      {clue.caseId && <PrimaryButton words='看案卷' onTap={() => goTo(staffPaths.case(clue.caseId ?? ''))} />}
      {clue.status === 'submitted' || clue.status === 'needsInfo' ? <Decide clue={clue} me={me} /> : null}
      <Section title='办理经过'>
        {clue.history.map(({ at, byName, words, why }) => (
          <View key={`${at}${words}`} className='muted'>
            {sayStart(at, now)} {byName}：{stepName(words)}
            {why && `（${why}）`}
          </View>
        ))}
      </Section>
    </View>
  )
}

const REASONS: readonly { value: ScreenReason; words: string }[] = [
  { value: 'nobody', words: '查不到这个人' },
  { value: 'unrelated', words: '说的不是好人好事' },
  { value: 'forbidden', words: '内容不合适' },
  { value: 'advert', words: '是广告' },
  { value: 'honouredAlready', words: '已有同级荣誉' },
]

function Decide({ clue, me }: { clue: ClueView; me: Me }) {
  const [question, setQuestion] = useState('')
  const [reason, setReason] = useState<ScreenReason | null>(null)
  const [why, setWhy] = useState('')
  const clueId = clue.id
  const link = useStep((caseId: string | null, idempotencyKey) =>
    call('clue', 'link', { clueId, caseId }, { idempotencyKey }),
  )
  const ask = useStep((words: string, idempotencyKey) =>
    call('clue', 'ask', { clueId, words }, { idempotencyKey }),
  )
  const screen = useStep((wish: { reason: ScreenReason; why: string }, idempotencyKey) =>
    call('clue', 'screenOut', { clueId, ...wish }, { idempotencyKey }),
  )
  return (
    <Section title='怎么办'>
      {clue.candidates.map((other) => (
        <Card key={other.id} peach>
          <View className='strong'>
            可能是同一个人：{other.name}，{other.stationName}
          </View>
          <View>{other.about}</View>
          <View className='muted'>{other.alike.join('；')}</View>
          {other.kind === 'case' && (
            <TextLink words='就是他，并进这份案卷' onTap={() => link.mutate(other.id)} />
          )}
        </Card>
      ))}
      {clue.elsewhere > 0 && (
        <View className='muted'>别处还有 {clue.elsewhere} 条相像的，请上一级看看。</View>
      )}
      <Act words='立一份新案卷' busy={link.isPending} error={link.error} onDo={() => link.mutate(null)} />
      {clue.reachable === 'app' && (
        <Act
          words='问推荐人一句话'
          folded
          ready={question.trim() !== ''}
          busy={ask.isPending}
          error={ask.error}
          onDo={() => ask.mutate(question.trim())}
        >
          <Field
            name='问什么'
            value={question}
            placeholder='例如：是哪一年的事？'
            maxlength={100}
            onInput={setQuestion}
          />
        </Act>
      )}
      {can(me, 'clue.screen') && (
        <Act
          words='不往下办'
          folded
          ready={reason !== null && why.trim() !== ''}
          busy={screen.isPending}
          error={screen.error}
          onDo={() => reason && screen.mutate({ reason, why: why.trim() })}
        >
          <Select name='为什么' options={REASONS} chosen={reason} onChoose={setReason} />
          <Field
            name='写一句'
            why='推荐人只看到上面选的原因'
            value={why}
            placeholder='怎么看出来的'
            maxlength={100}
            onInput={setWhy}
          />
        </Act>
      )}
    </Section>
  )
}
