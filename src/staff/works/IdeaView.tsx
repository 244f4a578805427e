import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Draft } from '../../../types/draft'
import { dial } from '../../lib/phone'
import { Card, Section } from '../../ui/Card'
import { ErrorView } from '../../ui/ErrorView'
import { Fact } from '../../ui/Fact'
import { Notice } from '../../ui/Notice'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { Reason } from '../ui/Reason'
import { useDecline, useDraftStep } from './useWorks'
import './IdeaView.scss'

const REASONS = ['场地排不开', '和已有的活动重了', '需要的东西站里没有', '和本人商量好先不办了'] as const

/** A resident's idea that nobody took up yet: what they want, what they need, and the two answers. */
export function IdeaView({ draft }: { draft: Draft }) {
  const [refusing, setRefusing] = useState(false)
  const [why, setWhy] = useState('')
  const takeUp = useDraftStep('takeUp')
  const decline = useDecline()
  const { activity } = draft
  return (
    <View>
      <Notice>这是居民自己提的想法。多引导、多支持、多鼓励、少干预：能办的就帮着办起来。</Notice>
      <IdeaCard draft={draft} />
      <Section title='想做什么'>
        <Card>
          <View className='prose'>{activity?.content}</View>
        </Card>
      </Section>
      <View className='ideaview__ways'>
        {takeUp.error && <ErrorView error={takeUp.error} />}
        <PrimaryButton
          words={takeUp.isPending ? '正在接下…' : '接下来，写成活动'}
          busy={takeUp.isPending}
          onTap={() => takeUp.mutate(draft.id)}
        />
        {refusing ? (
          <Section title='为什么办不了'>
            <Reason reasons={REASONS} why={why} readers='提想法的居民会看到这句话。' onChange={setWhy} />
            {decline.error && <ErrorView error={decline.error} />}
            <PrimaryButton
              words='告诉他这次办不了'
              busy={decline.isPending || why.trim() === ''}
              onTap={() => decline.mutate({ draftId: draft.id, why: why.trim() })}
            />
          </Section>
        ) : (
          <PrimaryButton words='这次办不了' quiet onTap={() => setRefusing(true)} />
        )}
      </View>
    </View>
  )
}

/** What a resident wants and needs, in their own words. */
export function IdeaCard({ draft }: { draft: Draft }) {
  const { proposal } = draft
  const phone = proposal?.phone
  return (
    <Card peach>
      <View className='title'>{draft.title}</View>
      <Fact name='谁提的'>{proposal?.name ?? draft.byName}</Fact>
      <Fact name='什么时候'>{proposal?.whenWords}</Fact>
      <Fact name='在哪里'>{proposal?.placeWords}</Fact>
      <Fact name='要站里帮'>{draft.support ?? '没有写'}</Fact>
      {phone && <PrimaryButton words={`打电话商量 ${phone}`} quiet onTap={() => dial(phone)} />}
    </Card>
  )
}
