import { Picker } from '@tarojs/components'
import { sayDay } from '../../domain/day'
import type { Day } from '../../types/time'
import { Asked, type AskedProps } from './Asked'
import { BrowserPick } from './BrowserPick'
import { PickBox } from './PickBox'

interface PickDayProps extends AskedProps {
  day: Day | null
  today: Day
  /** The first and last day that can be picked. */
  from?: Day
  to?: Day
  placeholder?: string
  onPick: (day: Day) => void
}

/** A calendar day, shown as people say it. */
export function PickDay({ name, why, day, today, from, to, placeholder = '请选日期', onPick }: PickDayProps) {
  const said = day && sayDay(day, today)
  if (process.env.TARO_ENV === 'h5') {
    return (
      <Asked name={name} why={why}>
        <PickBox name={name} said={said} placeholder={placeholder}>
          <BrowserPick name={name} type='date' value={day ?? ''} min={from} max={to} onPick={onPick} />
        </PickBox>
      </Asked>
    )
  }
  return (
    <Asked name={name} why={why}>
      <Picker
        mode='date'
        value={day ?? from ?? today}
        {...(from ? { start: from } : {})}
        {...(to ? { end: to } : {})}
        onChange={(event) => onPick(String(event.detail.value))}
      >
        <PickBox name={name} said={said} placeholder={placeholder} />
      </Picker>
    </Asked>
  )
}
