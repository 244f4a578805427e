import { Picker } from '@tarojs/components'
import { Asked, type AskedProps } from './Asked'
import type { Option } from './Choice'
import { PickBox } from './PickBox'

interface SelectProps<Value> extends AskedProps {
  options: readonly Option<Value>[]
  chosen: Value | null
  placeholder?: string
  onChoose: (value: Value) => void
}

/** One of a long list; a few that fit on the screen are better as a Choice. */
export function Select<Value extends string | number | null>({
  name,
  why,
  options,
  chosen,
  placeholder = '请选择',
  onChoose,
}: SelectProps<Value>) {
  const at = options.findIndex(({ value }) => value === chosen)
  const pick = (index: number) => {
    const option = options[index]
    if (option) onChoose(option.value)
  }
  const said = options[at]?.words ?? null
  if (process.env.TARO_ENV === 'h5') {
    return (
      <Asked name={name} why={why}>
        <PickBox name={name} said={said} placeholder={placeholder}>
          <select
            className='pickbox__own'
            aria-label={name}
            value={at}
            onChange={({ target }) => pick(Number(target.value))}
          >
            {at < 0 && <option value={-1}>{placeholder}</option>}
            {options.map((option, index) => (
              <option key={String(option.value)} value={index}>
                {option.words}
              </option>
            ))}
          </select>
        </PickBox>
      </Asked>
    )
  }
  return (
    <Asked name={name} why={why}>
      <Picker
        mode='selector'
        range={options.map(({ words }) => words)}
        value={Math.max(0, at)}
        onChange={(event) => pick(Number(event.detail.value))}
      >
        <PickBox name={name} said={said} placeholder={placeholder} />
      </Picker>
    </Asked>
  )
}
