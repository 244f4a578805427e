import { View } from '@tarojs/components'
import { addDays, sayDay, weekdayOf } from '../../../domain/day'
import type { Day } from '../../../types/time'
import { Section } from '../../ui/Card'
import { Choice } from '../../ui/Choice'
import { PickDay } from '../../ui/PickDay'
import { PickTime } from '../../ui/PickTime'
import { TextLink } from '../../ui/TextLink'
import { Hinted } from './Hints'
import type { PartProps } from './parts'
import './WhenPart.scss'

const YEAR_DAYS = 365
const USUAL_MINUTES = 120

/** 什么时候 */
export function WhenPart({ written, change, hints, strict, today }: PartProps) {
  const { day, from, to, nights } = written
  const lastDay = day && addDays(day, nights)
  return (
    <Section title='什么时候'>
      <Hinted hints={hints} strict={strict} field='startsAt' filled={day !== null && from !== null}>
        <View className='when__near'>
          <Choice
            name='哪天'
            options={nearDays(today).map((near) => ({ value: near, words: sayDay(near, today) }))}
            chosen={day ?? ''}
            onChoose={(chosen) => change({ day: chosen })}
          />
        </View>
        <PickDay
          name='日期'
          day={day}
          today={today}
          from={today}
          to={addDays(today, YEAR_DAYS)}
          onPick={(picked) => change({ day: picked })}
        />
        <View className='when__times'>
          <View className='when__time'>
            <PickTime
              name='几点开始'
              time={from}
              onPick={(time) => change(to === null ? { from: time, to: laterClock(time) } : { from: time })}
            />
          </View>
          <View className='when__time'>
            <PickTime
              name='几点结束'
              time={to}
              startAt={from ?? '11:00'}
              onPick={(time) => change({ to: time })}
            />
          </View>
        </View>
      </Hinted>
      <Hinted hints={hints} strict={strict} field='endsAt' filled={to !== null}>
        {nights > 0 && day && (
          <PickDay
            name='哪天结束'
            day={lastDay}
            today={today}
            from={day}
            to={addDays(day, 30)}
            onPick={(picked) => change({ nights: nightsTo(day, picked) })}
          />
        )}
        {nights > 0 ? (
          <TextLink words='当天就结束' onTap={() => change({ nights: 0 })} />
        ) : (
          day && <TextLink words='不是当天结束' onTap={() => change({ nights: 1 })} />
        )}
      </Hinted>
    </Section>
  )
}

/** Today, tomorrow, and the coming weekend: most activities are on one of them. */
function nearDays(today: Day): Day[] {
  const saturday = addDays(today, (6 - weekdayOf(today) + 7) % 7)
  const days = [today, addDays(today, 1), saturday, addDays(saturday, 1)]
  return [...new Set(days)].sort()
}

const nightsTo = (day: Day, last: Day) =>
  Math.max(0, Math.round((Date.parse(last) - Date.parse(day)) / 86_400_000))

/** Two hours later, but not past the evening. */
function laterClock(time: string): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  const minutes = Math.min(hour * 60 + minute + USUAL_MINUTES, 23 * 60 + 59)
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
