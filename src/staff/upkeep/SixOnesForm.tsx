import { View } from '@tarojs/components'
import { useState } from 'react'
import type { SixOne, SixOneLine } from '../../../types/upkeep'
import { Card, Section } from '../../ui/Card'
import { Choice } from '../../ui/Choice'
import { Field } from '../../ui/Field'
import { PrimaryButton } from '../../ui/PrimaryButton'
import type { PartProps } from './part'
import { Saved } from './Saved'
import { SIX, STATES } from './saying'
import { useKeepUp } from './useUpkeep'

/** 六个一: the station says where it stands, so that help comes. No mark is made of it. */
export function SixOnesForm({ station, onReload }: PartProps) {
  const [lines, setLines] = useState<readonly SixOneLine[]>(station.sixOnes)
  const keep = useKeepUp(station)
  const change = (item: SixOne, part: Partial<SixOneLine>) =>
    setLines(lines.map((line) => (line.item === item ? { ...line, ...part } : line)))
  const save = () =>
    keep.mutate({
      do: 'check',
      sixOnes: lines.map((line) => ({ ...line, words: line.words?.trim() || null })),
    })
  return (
    <Section title='六个一'>
      <View className='muted'>缺什么就说要帮忙，镇街和市里看到了来想办法。不打分，不排名。</View>
      {lines.map(({ item, state, words }) => (
        <View key={item} className='upkeep__one'>
          <Card>
            <View className='strong'>{SIX[item].name}</View>
            <View className='muted'>{SIX[item].words}</View>
            <View className='upkeep__choice'>
              <Choice
                name={SIX[item].name}
                options={STATES}
                chosen={state}
                onChoose={(next) => change(item, { state: next })}
              />
            </View>
            {state === 'help' && (
              <Field
                name='需要什么帮助'
                value={words ?? ''}
                placeholder='例如 想要两块指引牌'
                maxlength={100}
                onInput={(text) => change(item, { words: text })}
              />
            )}
          </Card>
        </View>
      ))}
      <View className='upkeep__gap' />
      <Saved error={keep.error} done={keep.isSuccess} words='保存好了。' onReload={onReload} />
      <PrimaryButton words={keep.isPending ? '正在保存…' : '保存六个一'} busy={keep.isPending} onTap={save} />
    </Section>
  )
}
