import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { StoryKind } from '../../../types/story'
import { call } from '../../lib/call'
import { useAct } from '../../lib/useAct'
import { Card, Section } from '../../ui/Card'
import { Choice } from '../../ui/Choice'
import { Empty } from '../../ui/Empty'
import { Field } from '../../ui/Field'
import { TextLink } from '../../ui/TextLink'
import { can, type Me } from '../lib/useStaff'
import { Act } from './Act'
import { Story } from './Story'
import { STORY_STATUS } from './storyWords'

const KINDS: readonly { value: StoryKind; words: string }[] = [
  { value: 'episode', words: '肥城好故事' },
  { value: 'brand', words: '公益品牌' },
]

/** What is being written at a node, and what waits to be read by somebody else. */
export function Stories({ nodeId, me }: { nodeId: string; me: Me }) {
  const [open, setOpen] = useState<{ id: string; reads: boolean } | null>(null)
  const works = useQuery({
    queryKey: ['storyWorks', nodeId],
    queryFn: () => call('story', 'works', { nodeId }),
  })
  const reviews = can(me, 'story.review')
  const queue = useQuery({
    queryKey: ['storyQueue'],
    queryFn: () => call('story', 'queue', {}),
    enabled: reviews,
  })
  if (open) return <Story id={open.id} reads={open.reads} takesDown={reviews} onClose={() => setOpen(null)} />
  return (
    <View>
      <Start nodeId={nodeId} onStarted={(id) => setOpen({ id, reads: false })} />
      {reviews && (queue.data?.stories.length ?? 0) > 0 && (
        <Section title='等着看的'>
          {queue.data?.stories.map(({ id, title, nodeName, byName }) => (
            <Card key={id}>
              <TextLink words={title} onTap={() => setOpen({ id, reads: true })} />
              <View className='muted'>
                {nodeName}，{byName}写
              </View>
            </Card>
          ))}
        </Section>
      )}
      <Section title='写的和登着的'>
        {works.data?.stories.length === 0 && <Empty words='这里还没有。' />}
        {works.data?.stories.map(({ id, number, kind, title, status, live }) => (
          <Card key={id}>
            <TextLink
              words={kind === 'episode' ? `第 ${number} 期 ${title}` : title}
              onTap={() => setOpen({ id, reads: false })}
            />
            <View className='muted'>
              {STORY_STATUS[status]}
              {live && '，大家看得到'}
            </View>
          </Card>
        ))}
      </Section>
    </View>
  )
}

function Start({ nodeId, onStarted }: { nodeId: string; onStarted: (id: string) => void }) {
  const [kind, setKind] = useState<StoryKind>('episode')
  const [number, setNumber] = useState('')
  const [title, setTitle] = useState('')
  const start = useAct(
    (wish: { kind: StoryKind; number: number | null; title: string }, idempotencyKey) =>
      call('story', 'start', { nodeId, ...wish }, { idempotencyKey }),
    [['storyWorks']],
  )
  return (
    <Act
      words='写一篇新的'
      folded
      ready={title.trim() !== '' && (kind === 'brand' || Number(number) > 0)}
      busy={start.isPending}
      error={start.error}
      onDo={() =>
        start.mutate(
          { kind, number: kind === 'episode' ? Number(number) : null, title: title.trim() },
          { onSuccess: ({ id }) => onStarted(id) },
        )
      }
    >
      <Choice name='写什么' options={KINDS} chosen={kind} onChoose={setKind} />
      {kind === 'episode' && (
        <Field
          name='第几期'
          type='number'
          value={number}
          placeholder='例如：1'
          maxlength={4}
          onInput={setNumber}
        />
      )}
      <Field name='题目' value={title} placeholder='题目' maxlength={40} onInput={setTitle} />
    </Act>
  )
}
