import { phaseOf } from '../../../domain/activity'
import { addDays } from '../../../domain/day'
import { Section } from '../../ui/Card'
import { MenuResult, type MenuView, useShownMenu } from './MenuShown'

/** Today and the six days after it; what is over is left out. */
export function WeekMenu(view: MenuView) {
  const menu = useShownMenu(view, view.today, addDays(view.today, 6))
  return (
    <Section title='今天起一周'>
      <MenuResult
        menu={menu}
        only={(card) => phaseOf(card, view.now) !== 'over'}
        empty='这一周没有这样的活动。看看月历，或换一个印章。'
        now={view.now}
      />
    </Section>
  )
}
