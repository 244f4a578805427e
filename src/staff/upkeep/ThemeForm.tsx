import { View } from '@tarojs/components'
import { useState } from 'react'
import { Section } from '../../ui/Card'
import { Choice } from '../../ui/Choice'
import { Field } from '../../ui/Field'
import { PrimaryButton } from '../../ui/PrimaryButton'
import type { PartProps } from './part'
import { Saved } from './Saved'
import { sayMonth } from './saying'
import { type Upkeep, useKeepUp } from './useUpkeep'

type OfMonth = Upkeep['themes'][number]

/** 月月有主题: the county's theme holds unless the station has one of its own for the month. */
export function ThemeForm({ station, onReload }: PartProps) {
  const [month, setMonth] = useState(station.themes[0]?.month ?? '')
  const shown = station.themes.find((theme) => theme.month === month)
  return (
    <Section title='每月主题'>
      <Choice
        name='月份'
        options={station.themes.map((theme) => ({ value: theme.month, words: sayMonth(theme.month) }))}
        chosen={month}
        onChoose={setMonth}
      />
      {shown && <OneMonth key={month} station={station} theme={shown} onReload={onReload} />}
    </Section>
  )
}

function OneMonth({ station, theme, onReload }: PartProps & { theme: OfMonth }) {
  const [title, setTitle] = useState(theme.own?.title ?? '')
  const [words, setWords] = useState(theme.own?.words ?? '')
  const keep = useKeepUp(station)
  const whose = station.level === 'county' ? '全市' : '本站'
  const set = (own: { title: string; words: string } | null) =>
    keep.mutate({ do: 'theme', month: theme.month, theme: own })
  const complete = title.trim() !== '' && words.trim() !== ''
  return (
    <View className='upkeep__gap'>
      <View className='muted'>
        {theme.own
          ? `现在显示${whose}自己的主题。`
          : `现在显示：${theme.instead.title}（${theme.instead.words}）`}
      </View>
      <View className='upkeep__gap'>
        <Field
          name={`${whose}${sayMonth(theme.month)}的主题`}
          value={title}
          placeholder={theme.instead.title}
          maxlength={12}
          onInput={setTitle}
        />
        <Field
          name='一句话说说'
          value={words}
          placeholder={theme.instead.words}
          maxlength={30}
          onInput={setWords}
        />
      </View>
      <View className='upkeep__gap' />
      <Saved error={keep.error} done={keep.isSuccess} words='好了，站点页已经换上。' onReload={onReload} />
      <PrimaryButton
        words={keep.isPending ? '正在保存…' : `${sayMonth(theme.month)}用这个主题`}
        busy={keep.isPending || !complete}
        onTap={() => set({ title: title.trim(), words: words.trim() })}
      />
      {theme.own && (
        <PrimaryButton words='改回原来的主题' quiet busy={keep.isPending} onTap={() => set(null)} />
      )}
    </View>
  )
}
