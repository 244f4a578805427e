import { Image, View } from '@tarojs/components'
import type { CaseView } from '../../../types/case'
import type { Instant } from '../../../types/time'
import { goTo } from '../../lib/go'
import { sayStart } from '../../lib/when'
import { Card, Section } from '../../ui/Card'
import { ErrorView } from '../../ui/ErrorView'
import { Fact } from '../../ui/Fact'
import { pictured } from '../../ui/named'
import { Skeleton } from '../../ui/Skeleton'
import { TextLink } from '../../ui/TextLink'
import { staffPaths } from '../lib/go'
import type { Me } from '../lib/useStaff'
import { Objections } from './Objections'
import { Steps } from './Steps'
import { useCase } from './useCase'
import { CASE_STATUS, categoryName, stepName } from './words'

/** A case: what is known, what can be done now, and everything that was done. */
export function OneCase({ id, me, now }: { id: string; me: Me; now: Instant }) {
  const one = useCase(id)
  if (one.error && !one.data) return <ErrorView error={one.error} onRetry={() => one.refetch()} />
  if (!one.data) return <Skeleton rows={4} />
  const view = one.data
  return (
    <View>
      <Head view={view} now={now} />
      <Steps key={`${view.status}${view.rev}`} view={view} me={me} />
      {view.inner && <Objections view={view} now={now} />}
      <Known view={view} now={now} />
      <Section title='谁推荐的' aside={`${view.clueCount} 人`}>
        {view.clusters.map((words) => (
          <View key={words} className='strong'>
            留意：{words}
          </View>
        ))}
        {view.clues.map((clue) => (
          <View key={clue.id}>
            <TextLink
              words={`${sayStart(clue.submittedAt, now)}的线索`}
              onTap={() => goTo(staffPaths.clue(clue.id))}
            />
            <View className='muted'>{clue.sentence}</View>
          </View>
        ))}
      </Section>
      <Section title='办理经过'>
        {view.trail.map(({ at, byName, step, why }) => (
          <View key={`${at}${step}`} className='muted'>
            {sayStart(at, now)} {byName}：{stepName(step)}
            {why && `（${why}）`}
          </View>
        ))}
      </Section>
    </View>
  )
}

function Head({ view, now }: { view: CaseView; now: Instant }) {
  return (
    <Card peach>
      <View className='strong'>
        {view.name}（{categoryName(view.category)}）
      </View>
      <View>{CASE_STATUS[view.status]}</View>
      <View className='muted'>
        {view.stationName}
        {view.dueAt && `，${sayStart(view.dueAt, now)}以前办`}
        {view.overdue && '，已超时'}
      </View>
      {view.reason && <View>{view.reason}</View>}
      {view.honourNumber && <View>证书编号 {view.honourNumber}</View>}
    </Card>
  )
}

const OPINIONS = { for: '支持', against: '不支持' } as const
const LEVELS = { village: '村（社区）', town: '镇街' } as const

function Known({ view, now }: { view: CaseView; now: Instant }) {
  return (
    <Section title='案卷里的'>
      <Card>
        <Fact name='事情经过'>{view.facts}</Fact>
        <Fact name='公开用的一两句'>{view.deed}</Fact>
        <Fact name='怎么认出'>{view.hint}</Fact>
        {view.photo?.url && (
          <Image
            className='card__picture'
            src={view.photo.url}
            mode='widthFix'
            {...pictured(`${view.name}的照片`)}
          />
        )}
      </Card>
      {view.verifications.map(({ level, opinion, words, byName, at, witnesses }) => (
        <Card key={`${level}${at}`}>
          <View className='strong'>
            {LEVELS[level]}：{OPINIONS[opinion]}
          </View>
          <View>{words}</View>
          <View className='muted'>
            {byName}，{sayStart(at, now)}
          </View>
          {witnesses.map(({ name, relation, said, nominated }) => (
            <View key={name} className='muted'>
              知情人 {name}（{relation}）：{said}
              {nominated && '（和推荐人同名）'}
            </View>
          ))}
        </Card>
      ))}
      {view.face && (
        <Card peach>
          <View className='strong'>公开的就是这些</View>
          <View>
            {view.face.name}
            {view.face.alias && '（化名）'}，{view.face.place}
          </View>
          <View>{view.face.deed}</View>
        </Card>
      )}
    </Section>
  )
}
