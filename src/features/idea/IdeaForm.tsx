import { View } from '@tarojs/components'
import { useState } from 'react'
import { askFor } from '../../lib/subscribe'
import { Section } from '../../ui/Card'
import { Choices } from '../../ui/Choices'
import { ErrorView } from '../../ui/ErrorView'
import { Field } from '../../ui/Field'
import { Footer } from '../../ui/Footer'
import { Notice } from '../../ui/Notice'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { TextArea } from '../../ui/TextArea'
import { WhyAsked } from '../../ui/WhyAsked'
import { usePropose } from './useIdeas'
import { forgetWords, type IdeaWords, keepWords, missingIn, recalledWords } from './words'
import './IdeaForm.scss'

interface IdeaFormProps {
  stationId: string
  stationName: string
  onProposed: () => void
}

/** A resident's own idea for an activity: a few words, and what help it needs. */
export function IdeaForm({ stationId, stationName, onProposed }: IdeaFormProps) {
  const [words, setWords] = useState(recalledWords)
  const [missing, setMissing] = useState<string | null>(null)
  const propose = usePropose()
  const change = (patch: Partial<IdeaWords>) => {
    const next = { ...words, ...patch }
    setWords(next)
    keepWords(next)
    setMissing(null)
  }
  const send = () => {
    const said = missingIn(words)
    setMissing(said)
    if (said) return
    askFor('idea')
    const { support, ...rest } = words
    const idea = { ...rest, stationId, support: support.trim() || null }
    propose.mutate(idea, {
      onSuccess: () => {
        forgetWords(words)
        onProposed()
      },
    })
  }
  return (
    <View>
      <Wish words={words} change={change} />
      <Support words={words} change={change} />
      <Person words={words} change={change} />
      <Footer>
        {missing && <Notice>{missing}</Notice>}
        {propose.error && <ErrorView error={propose.error} onRetry={send} />}
        <PrimaryButton
          words={propose.isPending ? '正在交…' : `交给${stationName}`}
          busy={propose.isPending}
          onTap={send}
        />
      </Footer>
    </View>
  )
}

interface PartProps {
  words: IdeaWords
  change: (patch: Partial<IdeaWords>) => void
}

function Wish({ words, change }: PartProps) {
  return (
    <Section title='想办什么'>
      <Field
        name='一句话'
        value={words.title}
        placeholder='例如：教大家做面塑'
        maxlength={40}
        onInput={(title) => change({ title })}
      />
      <TextArea
        name='说一说'
        value={words.content}
        placeholder='谁来教，大家一起做什么，大概多少人'
        maxlength={500}
        onInput={(content) => change({ content })}
      />
      <Field
        name='大概什么时候'
        value={words.whenWords}
        placeholder='例如：周六上午，哪天都行'
        maxlength={60}
        onInput={(whenWords) => change({ whenWords })}
      />
      <Field
        name='大概在哪里'
        value={words.placeWords}
        placeholder='例如：村广场，我家院子也行'
        maxlength={60}
        onInput={(placeWords) => change({ placeWords })}
      />
    </Section>
  )
}

const HELP = ['场地', '音响话筒', '桌椅', '帮手', '保险', '材料'] as const
const SUPPORT_MAX = 200

function Support({ words, change }: PartProps) {
  const parts = words.support.split('、').filter(Boolean)
  const turn = (help: (typeof HELP)[number]) => {
    const next = parts.includes(help) ? parts.filter((part) => part !== help) : [...parts, help]
    change({ support: next.join('、') })
  }
  return (
    <Section title='需要站里帮什么'>
      <View className='idea__help'>
        <Choices
          name='需要站里帮什么'
          options={HELP.map((help) => ({ value: help, words: help }))}
          chosen={HELP.filter((help) => parts.includes(help))}
          onTurn={turn}
        />
      </View>
      <Field
        name='要帮的写在一起'
        value={words.support}
        placeholder='不用帮忙就空着'
        maxlength={SUPPORT_MAX}
        onInput={(support) => change({ support })}
      />
    </Section>
  )
}

function Person({ words, change }: PartProps) {
  return (
    <Section title='怎么找您'>
      <Field
        name='姓名'
        why='只有站里的人看得到。'
        value={words.name}
        placeholder='怎么称呼您'
        maxlength={30}
        onInput={(name) => change({ name })}
      />
      <Field
        name='电话'
        why='站里好和您商量，不会给别人看。'
        value={words.phone}
        placeholder='11 位手机号'
        type='number'
        maxlength={13}
        onInput={(phone) => change({ phone })}
      />
      <WhyAsked />
    </Section>
  )
}
