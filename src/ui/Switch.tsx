import { View } from '@tarojs/components'
import { spoken } from './spoken'
import { Tap } from './Tap'
import './Switch.scss'

interface SwitchProps {
  name: string
  /** What it does, in one sentence. */
  why?: string
  on: boolean
  onTurn: (on: boolean) => void
}

/** Yes or no; the whole line can be pressed, and the state is a word as well as a colour. */
export function Switch({ name, why, on, onTurn }: SwitchProps) {
  return (
    <Tap className='switch' inOne={spoken(name, why, on ? '是' : '否')} chosen={on} onTap={() => onTurn(!on)}>
      <View className='switch__said'>
        <View className='switch__name'>{name}</View>
        {why && <View className='switch__why'>{why}</View>}
      </View>
      <View className={`switch__track${on ? ' switch__track--on' : ''}`}>
        <View className='switch__knob'>{on ? '是' : '否'}</View>
      </View>
    </Tap>
  )
}
