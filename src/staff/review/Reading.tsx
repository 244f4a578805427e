import { View } from '@tarojs/components'
import { county } from '../../../config/county/current'
import type { ActivityFields, Draft, ProjectFields } from '../../../types/draft'
import type { Instant } from '../../../types/time'
import { categoryOf, sayAudiences } from '../../lib/county'
import { sayStart, sayWhen } from '../../lib/when'
import { Card, Section } from '../../ui/Card'
import { Fact } from '../../ui/Fact'
import { Seal } from '../../ui/Seal'
import './Reading.scss'

/** A draft as residents will read it: the same facts in the same order as on the activity's own page. */
export function Reading({ draft, now }: { draft: Draft; now: Instant }) {
  return (
    <View>
      <Head draft={draft} />
      {draft.activity && <Facts draft={draft} activity={draft.activity} now={now} />}
      <Section title={draft.kind === 'project' ? '介绍' : '做什么'}>
        <Card>
          <View className='prose'>{draft.activity?.content ?? draft.project?.story ?? '没有写'}</View>
        </Card>
      </Section>
      {draft.project && <ProjectFacts project={draft.project} />}
      <Section title='谁写的'>
        <Card>
          <Fact name='单位'>{draft.organiserName}</Fact>
          <Fact name='写的人'>{draft.byName}</Fact>
          {draft.proposal && <Fact name='谁提议'>{draft.proposal.name ?? '居民'}</Fact>}
          <Fact name='要帮的'>{draft.support}</Fact>
          <Steps draft={draft} now={now} />
        </Card>
      </Section>
    </View>
  )
}

function Head({ draft }: { draft: Draft }) {
  const { seal, tone, name } = categoryOf(draft.category ?? '')
  return (
    <View className='reading__head'>
      <Seal seal={seal} tone={tone} />
      <View className='reading__said'>
        <View className='title'>{draft.title ?? '没有名字'}</View>
        <View className='muted'>{name}</View>
      </View>
    </View>
  )
}

function Facts({ draft, activity, now }: { draft: Draft; activity: ActivityFields; now: Instant }) {
  const { startsAt, endsAt } = activity
  return (
    <Card>
      <Fact name='时间'>
        <View className='strong'>{startsAt && endsAt ? sayWhen(startsAt, endsAt, now) : '没有写'}</View>
      </Fact>
      <Fact name='地点'>
        <View className='strong'>{activity.placeName ?? '没有写'}</View>
        {activity.placeRoute}
      </Fact>
      <Fact name='谁能来'>
        {activity.audiences.includes('everyone') ? '谁都可以来' : sayAudiences(activity.audiences)}
      </Fact>
      <Fact name='参加'>{sayMode(activity)}</Fact>
      <Fact name='要登记'>{sayAsked(activity)}</Fact>
      <Fact name='出入'>{activity.access}</Fact>
      <Fact name='要带的'>{activity.bring}</Fact>
      <Fact name='主办'>{draft.organiserName}</Fact>
      <Fact name='内容类别'>{areaName(activity.contentArea)}</Fact>
      <Fact name='联系人'>{[activity.contactName, activity.contactPhone].filter(Boolean).join(' ')}</Fact>
      <Fact name='谁能看到'>{SEES[activity.reach]}</Fact>
    </Card>
  )
}

const SEES = { station: '本单位的人', town: '全镇街的人', county: '全市的人' } as const
const KINDS = { brand: '品牌', campaign: '主题行动', regular: '常设' } as const

function ProjectFacts({ project }: { project: ProjectFields }) {
  return (
    <Card>
      <Fact name='哪一种'>{KINDS[project.kind]}</Fact>
      <Fact name='内容类别'>{areaName(project.contentArea)}</Fact>
    </Card>
  )
}

const areaName = (id: string | null) => county.contentAreas.find((area) => area.id === id)?.name

function sayMode({ mode, capacity, reserve, maxParty }: ActivityFields): string {
  if (mode === 'dropIn') return '不用预约，直接来'
  if (mode === 'byOrder') return '打电话约时间'
  const kept = reserve > 0 ? `，其中 ${reserve} 个先留给现场` : ''
  return `要预约，共 ${capacity ?? 0} 个座位${kept}；一次最多约 ${maxParty} 人`
}

const sayAsked = ({ mode, asksName, asksPhone }: ActivityFields): string =>
  mode === 'bookable' ? [asksName && '姓名', asksPhone && '手机号'].filter(Boolean).join('、') : ''

function Steps({ draft, now }: { draft: Draft; now: Instant }) {
  if (draft.steps.length === 0) return null
  return (
    <View className='reading__steps'>
      {draft.steps.map(({ at, byName, did, why }) => (
        <View key={`${at}${did}`}>
          {sayStart(at, now)} {byName} {did}
          {why ? `：${why}` : ''}
        </View>
      ))}
    </View>
  )
}
