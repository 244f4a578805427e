import { View } from '@tarojs/components'
import { useState } from 'react'
import { addDays, dayOf, monthGrid, sayDay } from '../../../domain/day'
import type { ActivityCard } from '../../../types/activity'
import type { Day } from '../../../types/time'
import { Section } from '../../ui/Card'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { MenuResult, type MenuView, useShownMenu } from './MenuShown'
import { MonthCalendar } from './MonthCalendar'
import './steps.scss'

const firstOf = (day: Day): Day => `${day.slice(0, 7)}-01`

/** A month at a glance, and the chosen day's activities under it. */
export function MonthMenu(view: MenuView) {
  const [chosen, setChosen] = useState(view.today)
  const days = monthGrid(chosen)
  const menu = useShownMenu(view, days[0] as Day, days[41] as Day)
  return (
    <Section title={`${chosen.slice(0, 4)}年${Number(chosen.slice(5, 7))}月`}>
      <View className='steps no-print'>
        <PrimaryButton
          words='‹ 上个月'
          quiet
          onTap={() => setChosen(firstOf(addDays(firstOf(chosen), -1)))}
        />
        <PrimaryButton
          words='下个月 ›'
          quiet
          onTap={() => setChosen(firstOf(addDays(firstOf(chosen), 31)))}
        />
      </View>
      <MonthCalendar
        month={chosen}
        today={view.today}
        chosen={chosen}
        counts={countsOf(menu.data?.activities ?? [])}
        onChoose={setChosen}
      />
      <Section title={sayDay(chosen, view.today)}>
        <MenuResult
          menu={menu}
          only={(card) => dayOf(card.startsAt) === chosen}
          empty='这一天没有这样的活动。点月历上有场次的日子看看。'
          now={view.now}
        />
      </Section>
    </Section>
  )
}

function countsOf(activities: readonly ActivityCard[]): Record<Day, number> {
  const counts: Record<Day, number> = {}
  for (const { startsAt } of activities) counts[dayOf(startsAt)] = (counts[dayOf(startsAt)] ?? 0) + 1
  return counts
}
