import { View } from '@tarojs/components'
import { Tap } from './Tap'
import './Choice.scss'

export interface Option<Value> {
  value: Value
  words: string
}

interface ChoiceProps<Value> {
  options: readonly Option<Value>[]
  chosen: Value
  onChoose: (value: Value) => void
  /** What is being chosen, for screen readers. */
  name: string
}

/** One of several, each a button of its own; the chosen one is filled and says so. */
export function Choice<Value extends string | number | null>({
  options,
  chosen,
  onChoose,
  name,
}: ChoiceProps<Value>) {
  return (
    <View className='choice'>
      {options.map(({ value, words }) => (
        <Tap
          key={String(value)}
          className={`choice__one${value === chosen ? ' choice__one--chosen' : ''}`}
          label={`${name}：${words}${value === chosen ? '，已选' : ''}`}
          chosen={value === chosen}
          onTap={() => onChoose(value)}
        >
          {words}
        </Tap>
      ))}
    </View>
  )
}
