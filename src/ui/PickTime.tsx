import { Picker } from '@tarojs/components'
import { instantOn, sayTime } from '../../domain/day'
import { Asked, type AskedProps } from './Asked'
import { BrowserPick } from './BrowserPick'
import { PickBox } from './PickBox'

interface PickTimeProps extends AskedProps {
  /** HH:mm */
  time: string | null
  placeholder?: string
  /** Where the wheel stands while nothing is picked. */
  startAt?: string
  onPick: (time: string) => void
}

/** A time of day, shown as people say it: 上午 9:00. */
export function PickTime({
  name,
  why,
  time,
  placeholder = '请选时间',
  startAt = '09:00',
  onPick,
}: PickTimeProps) {
  const said = time === null ? null : sayTime(instantOn('2000-01-01', time))
  if (process.env.TARO_ENV === 'h5') {
    return (
      <Asked name={name} why={why}>
        <PickBox name={name} said={said} placeholder={placeholder}>
          <BrowserPick name={name} type='time' value={time ?? ''} onPick={onPick} />
        </PickBox>
      </Asked>
    )
  }
  return (
    <Asked name={name} why={why}>
      <Picker mode='time' value={time ?? startAt} onChange={(event) => onPick(String(event.detail.value))}>
        <PickBox name={name} said={said} placeholder={placeholder} />
      </Picker>
    </Asked>
  )
}
