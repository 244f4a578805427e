import { Input, View } from '@tarojs/components'
import { useState } from 'react'
import { Asked, type AskedProps } from './Asked'
import { Tap } from './Tap'
import './Stepper.scss'

interface StepperProps extends AskedProps {
  value: number
  min?: number
  max: number
  /** How much one press of + or − changes. */
  step?: number
  /** Said after the number: 人, 个. */
  unit?: string
  onChange: (value: number) => void
}

/** A number: pressed up and down, or typed. */
export function Stepper({ name, why, value, min = 0, max, step = 1, unit = '', onChange }: StepperProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const change = (next: number) => {
    setTyped(null)
    onChange(Math.min(max, Math.max(min, next)))
  }
  const type = (text: string) => {
    setTyped(text)
    const number = Number(text)
    if (text !== '' && Number.isInteger(number) && number >= min && number <= max) onChange(number)
  }
  return (
    <Asked name={name} why={why}>
      <View className='stepper'>
        <Tap
          className={`stepper__press${value <= min ? ' stepper__press--end' : ''}`}
          label={`${name}减少，现在 ${value}${unit}`}
          disabled={value <= min}
          onTap={() => change(value - step)}
        >
          −
        </Tap>
        <Input
          className='stepper__number'
          type='number'
          value={typed ?? String(value)}
          maxlength={String(max).length}
          aria-label={name}
          onInput={(event) => type(event.detail.value)}
          onBlur={() => setTyped(null)}
        />
        <Tap
          className={`stepper__press${value >= max ? ' stepper__press--end' : ''}`}
          label={`${name}增加，现在 ${value}${unit}`}
          disabled={value >= max}
          onTap={() => change(value + step)}
        >
          +
        </Tap>
        {unit && <View className='stepper__unit'>{unit}</View>}
      </View>
    </Asked>
  )
}
