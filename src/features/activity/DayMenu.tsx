import { View } from '@tarojs/components'
import { useState } from 'react'
import { addDays, sayDay } from '../../../domain/day'
import { Section } from '../../ui/Card'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { MenuResult, type MenuView, useShownMenu } from './MenuShown'
import './steps.scss'

/** One day, with the days before and after it a press away. */
export function DayMenu(view: MenuView) {
  const [day, setDay] = useState(view.today)
  const menu = useShownMenu(view, day, day)
  return (
    <Section title={sayDay(day, view.today)}>
      <View className='steps no-print'>
        <PrimaryButton words='‹ 前一天' quiet onTap={() => setDay(addDays(day, -1))} />
        <PrimaryButton words='后一天 ›' quiet onTap={() => setDay(addDays(day, 1))} />
      </View>
      <MenuResult menu={menu} empty='这一天没有这样的活动。换一天看看。' now={view.now} />
    </Section>
  )
}
