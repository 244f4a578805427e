import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import type { Hint } from '../../../domain/hints'
import { announced } from '../../ui/announced'
import './Hints.scss'

interface HintedProps {
  hints: readonly Hint[]
  field: Hint['field']
  /** Whether what is missing is said already; an untouched form does not scold. */
  strict: boolean
  /** Whether something is written here. */
  filled: boolean
}

/** A question of the form with what could be better about the answer right under it. */
export function Hinted({ hints, field, strict, filled, children }: PropsWithChildren<HintedProps>) {
  const mine = hints.filter((hint) => hint.field === field && (filled || (strict && hint.must)))
  return (
    <View className='hinted' id={`ask-${field}`}>
      {children}
      <View {...announced}>
        {mine.map(({ words, must }) => (
          <View key={words} className={`hinted__words${must ? ' hinted__words--must' : ''}`}>
            {must ? '要改：' : '建议：'}
            {words}
          </View>
        ))}
      </View>
    </View>
  )
}
