import { View } from '@tarojs/components'
import type { Option } from './Choice'
import { Tap } from './Tap'
import './Choice.scss'

interface ChoicesProps<Value> {
  options: readonly Option<Value>[]
  chosen: readonly Value[]
  onTurn: (value: Value) => void
  /** What is being chosen, for screen readers. */
  name: string
}

/** Any of several; each can be turned on and off. */
export function Choices<Value extends string | number>({
  options,
  chosen,
  onTurn,
  name,
}: ChoicesProps<Value>) {
  return (
    <View className='choice'>
      {options.map(({ value, words }) => {
        const on = chosen.includes(value)
        return (
          <Tap
            key={String(value)}
            className={`choice__one${on ? ' choice__one--chosen' : ''}`}
            label={`${name}：${on ? `✓ ${words}，已选` : words}`}
            chosen={on}
            onTap={() => onTurn(value)}
          >
            {on ? `✓ ${words}` : words}
          </Tap>
        )
      })}
    </View>
  )
}
