import { sayHours } from '../../lib/hours'
import { Asked } from '../../ui/Asked'
import { Choice } from '../../ui/Choice'
import { Select } from '../../ui/Select'

interface HalfHoursProps {
  name: string
  from: number
  most: number
  value: number
  onChoose: (halfHours: number) => void
}

const FITS = 9

/** A number of half hours, said as hours. */
export function HalfHours({ name, from, most, value, onChoose }: HalfHoursProps) {
  const options = Array.from({ length: Math.max(0, most - from + 1) }, (_, i) => ({
    value: from + i,
    words: sayHours(from + i),
  }))
  if (options.length > FITS)
    return <Select name={name} options={options} chosen={value} onChoose={onChoose} />
  return (
    <Asked name={name}>
      <Choice name={name} options={options} chosen={value} onChoose={onChoose} />
    </Asked>
  )
}
