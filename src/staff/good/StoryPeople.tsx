import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { StaffStory, StoryPerson } from '../../../types/story'
import { call } from '../../lib/call'
import { Section } from '../../ui/Card'
import { Choice } from '../../ui/Choice'
import { Field } from '../../ui/Field'
import { TextLink } from '../../ui/TextLink'
import { AGREED } from './storyWords'

interface StoryPeopleProps {
  people: readonly StoryPerson[]
  names: StaffStory['names']
  today: string
  onChange: (people: StoryPerson[]) => void
}

/** Honoured people a story tells of; each agreed to it. */
export function StoryPeople({ people, names, today, onChange }: StoryPeopleProps) {
  const [typed, setTyped] = useState('')
  const [agreedHow, setHow] = useState<StoryPerson['agreedHow']>('inPerson')
  const name = typed.trim()
  const found = useQuery({
    queryKey: ['wall', { name }],
    queryFn: () => call('honour', 'wall', { name }),
    enabled: name.length >= 2,
  })
  const nameOf = (id: string) => names.find(({ honourId }) => honourId === id)?.name ?? '刚加的一位'
  const add = (honourId: string) => {
    onChange([...people.filter((one) => one.honourId !== honourId), { honourId, agreedHow, agreedOn: today }])
    setTyped('')
  }
  return (
    <Section title='写到的人' aside='只能写公开了荣誉的'>
      {people.map(({ honourId }) => (
        <TextLink
          key={honourId}
          words={`${nameOf(honourId)}，去掉`}
          onTap={() => onChange(people.filter((one) => one.honourId !== honourId))}
        />
      ))}
      <Choice name='他怎么同意的' options={AGREED} chosen={agreedHow} onChoose={setHow} />
      <Field name='找一位' value={typed} placeholder='名字' maxlength={20} onInput={setTyped} />
      <View>
        {found.data?.honours.map((honour) => (
          <TextLink
            key={honour.id}
            words={`加上${honour.name}，${honour.year} 年${honour.title}`}
            onTap={() => add(honour.id)}
          />
        ))}
      </View>
    </Section>
  )
}
