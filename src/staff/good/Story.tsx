import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { StaffStory, StoryFields, StoryPerson } from '../../../types/story'
import { call } from '../../lib/call'
import { useNow } from '../../lib/clock'
import { useAct } from '../../lib/useAct'
import { Card } from '../../ui/Card'
import { ErrorView } from '../../ui/ErrorView'
import { Field } from '../../ui/Field'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { Skeleton } from '../../ui/Skeleton'
import { TextArea } from '../../ui/TextArea'
import { TextLink } from '../../ui/TextLink'
import { Act } from './Act'
import { BrandProject } from './BrandProject'
import { StoryPeople } from './StoryPeople'
import { STORY_STATUS } from './storyWords'

const TOUCHED = [['storyWorks'], ['storyQueue'], ['staffStory']]

interface StoryProps {
  id: string
  /** To judge what others wrote, rather than to write. */
  reads: boolean
  takesDown: boolean
  onClose: () => void
}

/** One story or brand: written and handed in, or read by somebody who wrote none of it. */
export function Story({ id, reads, takesDown, onClose }: StoryProps) {
  const story = useQuery({
    queryKey: ['staffStory', id, reads],
    queryFn: () => call('story', reads ? 'read' : 'open', { storyId: id }),
  })
  return (
    <View>
      <TextLink words='回到列表' onTap={onClose} />
      {story.error && !story.data && <ErrorView error={story.error} onRetry={() => story.refetch()} />}
      {story.isLoading && <Skeleton rows={4} />}
      {story.data &&
        (reads ? (
          <Judge story={story.data} />
        ) : (
          <Writing key={story.data.rev} story={story.data} takesDown={takesDown} />
        ))}
    </View>
  )
}

function Writing({ story, takesDown }: { story: StaffStory; takesDown: boolean }) {
  const today = useNow().slice(0, 10)
  const [fields, setFields] = useState<StoryFields>(story.fields)
  const put = (patch: Partial<StoryFields>) => setFields({ ...fields, ...patch })
  const save = useAct(
    (said: StoryFields, idempotencyKey) =>
      call('story', 'save', { storyId: story.id, rev: story.rev, fields: said }, { idempotencyKey }),
    TOUCHED,
  )
  const submit = useAct(
    (rev: number, idempotencyKey) => call('story', 'submit', { storyId: story.id, rev }, { idempotencyKey }),
    TOUCHED,
  )
  const changed = JSON.stringify(fields) !== JSON.stringify(story.fields)
  return (
    <View>
      <View className='muted'>{STORY_STATUS[story.status]}</View>
      {story.why && <View className='strong'>退回的原因：{story.why}</View>}
      <Field
        name='题目'
        value={fields.title}
        placeholder='题目'
        maxlength={40}
        onInput={(title) => put({ title })}
      />
      <TextArea
        name='正文'
        why='换行就是另起一段'
        value={fields.words ?? ''}
        placeholder='用平常的话讲'
        maxlength={6000}
        onInput={(words) => put({ words: words || null })}
      />
      {story.kind === 'brand' && (
        <TextArea
          name='谁在做'
          value={fields.team ?? ''}
          placeholder='哪支队伍、怎么联系'
          maxlength={300}
          onInput={(team) => put({ team: team || null })}
        />
      )}
      {story.kind === 'brand' && (
        <BrandProject chosen={fields.projectId} onChoose={(projectId) => put({ projectId })} />
      )}
      {story.kind === 'episode' && (
        <StoryPeople
          people={fields.people}
          names={story.names}
          today={today}
          onChange={(people: StoryPerson[]) => put({ people })}
        />
      )}
      {save.error && <ErrorView error={save.error} />}
      <PrimaryButton
        words={save.isPending ? '正在存…' : '存下来'}
        quiet
        busy={save.isPending || !changed}
        onTap={() => save.mutate(fields)}
      />
      {submit.error && <ErrorView error={submit.error} />}
      <PrimaryButton
        words='交给别人看'
        busy={submit.isPending || changed}
        onTap={() => submit.mutate(story.rev)}
      />
      {takesDown && story.live && <TakeDown id={story.id} />}
    </View>
  )
}

function Judge({ story }: { story: StaffStory }) {
  const [why, setWhy] = useState('')
  const review = useAct(
    (pass: boolean, idempotencyKey) =>
      call(
        'story',
        'review',
        { storyId: story.id, rev: story.rev, pass, why: why.trim() || null },
        { idempotencyKey },
      ),
    TOUCHED,
  )
  return (
    <View>
      <Card>
        <View className='strong'>{story.fields.title}</View>
        <View className='prose'>{story.fields.words}</View>
        {story.names.map(({ honourId, name, title }) => (
          <View key={honourId} className='muted'>
            写到：{name ?? '（没有公开）'}，{title}
          </View>
        ))}
      </Card>
      {story.own && <View className='strong'>您写过里面的话，请别的同事来看。</View>}
      <Act
        words='通过，让大家看'
        busy={review.isPending}
        error={review.error}
        onDo={() => review.mutate(true)}
      />
      <Act
        words='退回修改'
        folded
        ready={why.trim() !== ''}
        busy={review.isPending}
        error={review.error}
        onDo={() => review.mutate(false)}
      >
        <Field name='为什么' value={why} placeholder='写一句' maxlength={100} onInput={setWhy} />
      </Act>
    </View>
  )
}

/** What readers see goes away at once. */
function TakeDown({ id }: { id: string }) {
  const [why, setWhy] = useState('')
  const down = useAct(
    (said: string, idempotencyKey) =>
      call('story', 'takeDown', { storyId: id, why: said }, { idempotencyKey }),
    TOUCHED,
  )
  return (
    <Act
      words='撤下，不让大家看了'
      folded
      ready={why.trim() !== ''}
      busy={down.isPending}
      error={down.error}
      onDo={() => down.mutate(why.trim())}
    >
      <Field name='为什么' value={why} placeholder='写一句' maxlength={100} onInput={setWhy} />
    </Act>
  )
}
