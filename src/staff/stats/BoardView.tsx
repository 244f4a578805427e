import { View } from '@tarojs/components'
import { useState } from 'react'
import { dayOf, sayTime } from '../../../domain/day'
import type { What } from '../../../types/stats'
import { useNow } from '../../lib/clock'
import { categoryOf } from '../../lib/county'
import { goTo } from '../../lib/go'
import { Section } from '../../ui/Card'
import { Choice } from '../../ui/Choice'
import { ErrorView } from '../../ui/ErrorView'
import { Skeleton } from '../../ui/Skeleton'
import { TextLink } from '../../ui/TextLink'
import { staffPaths } from '../lib/go'
import { Bars } from './Bars'
import { FiguresView } from './FiguresView'
import { daysOf, monthsOf, PERIODS, type Period } from './period'
import { TakeAway } from './TakeAway'
import { type BoardAsk, useBoard } from './useStats'
import './BoardView.scss'

/** The numbers of a node: totals, by month, by category and by project, each opening what is behind it. */
export function BoardView({ nodeId }: { nodeId: string }) {
  const today = dayOf(useNow())
  const [period, setPeriod] = useState<Period>('thisMonth')
  const [only, setOnly] = useState<{ category?: string; projectId?: string }>({})
  const ask: BoardAsk = { nodeId, ...monthsOf(period, today), ...only }
  const board = useBoard(ask)
  const { data } = board
  const open = (
    what: What,
    more: { unit?: string; category?: string; projectId?: string; month?: string } = {},
  ) => {
    const { month, ...rest } = more
    const days = daysOf(month ?? ask.fromMonth, month ?? ask.toMonth)
    goTo(staffPaths.statsList({ nodeId, what, ...days, ...only, ...rest }))
  }
  return (
    <View>
      <Choice name='哪段时间' options={PERIODS} chosen={period} onChoose={setPeriod} />
      {only.category && (
        <TextLink words={`只看“${categoryOf(only.category).name}”，点这里看全部`} onTap={() => setOnly({})} />
      )}
      {only.projectId && <TextLink words='只看一个项目，点这里看全部' onTap={() => setOnly({})} />}
      {board.error && <ErrorView error={board.error} onRetry={() => board.refetch()} />}
      {!data && !board.error && <Skeleton rows={4} />}
      {data && (
        <View className='board__halves'>
          <Section title={data.node.name} aside={data.asOf ? `数到 ${sayTime(data.asOf)}` : '正在统计'}>
            <FiguresView figures={data.total} onTap={(what, unit) => open(what, unit ? { unit } : {})} />
            <TakeAway ask={ask} />
          </Section>
          <Section title='各月办了多少场'>
            <Bars
              unit='场'
              bars={data.months.map(({ month, figures }) => ({
                key: month,
                name: `${Number(month.slice(5))}月`,
                value: figures.held,
                onTap: () => open('held', { month }),
              }))}
            />
          </Section>
          <Section title='各类别办了多少场' aside='点一下只看这一类'>
            <Bars
              unit='场'
              bars={data.categories.map(({ category, figures }) => ({
                key: category,
                name: categoryOf(category).name,
                value: figures.held,
                onTap: () => setOnly({ category }),
              }))}
            />
          </Section>
          <Section title='各项目办了多少场' aside='点一下只看这一项'>
            <Bars
              unit='场'
              bars={data.projects.map(({ projectId, name, figures }) => ({
                key: projectId,
                name,
                value: figures.held,
                onTap: () => setOnly({ projectId }),
              }))}
            />
          </Section>
        </View>
      )}
    </View>
  )
}
