import { View } from '@tarojs/components'
import { useState } from 'react'
import { county } from '../../../config/county/current'
import type { Audience } from '../../../types/activity'
import { Choice, type Option } from '../../ui/Choice'
import { Seal } from '../../ui/Seal'
import { Tap } from '../../ui/Tap'
import { TextLink } from '../../ui/TextLink'
import './MenuFilters.scss'

export interface Filter {
  category?: string
  audience?: Audience
}

export const emptyFilter: Filter = {}

const AUDIENCES: Option<string>[] = [
  { value: '', words: '不限' },
  ...Object.entries(county.audiences)
    .filter(([id]) => id !== 'everyone')
    .map(([value, words]) => ({ value, words })),
]

interface MenuFiltersProps {
  filter: Filter
  onChange: (filter: Filter) => void
}

/** Which kind, and for whom. */
export function MenuFilters({ filter, onChange }: MenuFiltersProps) {
  const [asking, setAsking] = useState(false)
  const { category, audience } = filter
  return (
    <View className='filters no-print'>
      <View className='filters__seals'>
        {county.categories.map(({ id, seal, tone, name }) => (
          <Tap
            key={id}
            className='filters__seal'
            label={`${seal}，${name}${id === category ? '，已选' : ''}`}
            chosen={id === category}
            onTap={() => onChange({ ...filter, category: id === category ? undefined : id })}
          >
            <Seal seal={seal} tone={tone} relief={id !== category} />
          </Tap>
        ))}
      </View>
      <View className='muted'>{sayKind(category)}</View>
      <TextLink
        words={`适合谁：${audience ? county.audiences[audience] : '不限'}，${asking ? '收起' : '选一选'}`}
        onTap={() => setAsking(!asking)}
      />
      {asking && (
        <Choice
          name='适合谁'
          options={AUDIENCES}
          chosen={audience ?? ''}
          onChoose={(value) => {
            onChange({ ...filter, audience: value === '' ? undefined : (value as Audience) })
            setAsking(false)
          }}
        />
      )}
    </View>
  )
}

function sayKind(category: string | undefined): string {
  const found = county.categories.find(({ id }) => id === category)
  return found ? `只看“${found.seal}”：${found.words}。再点一下看全部。` : '点一个印章，只看这一类。'
}
