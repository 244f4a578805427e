import { View } from '@tarojs/components'
import type { Amount, What } from '../../../types/stats'
import { spoken } from '../../ui/spoken'
import { Tap } from '../../ui/Tap'
import type { useBoard } from './useStats'
import './FiguresView.scss'

type Figures = NonNullable<ReturnType<typeof useBoard>['data']>['total']

interface FiguresProps {
  figures: Figures
  onTap: (what: What, unit?: string) => void
}

/** The totals: every number says its unit, opens what is behind it, and is added to no other. */
export function FiguresView({ figures, onTap }: FiguresProps) {
  const { held, planned, cancelled, unsettled, seats, booked, heads, results } = figures
  return (
    <View className='figures'>
      <One name='办了' value={`${held} 场`} onTap={() => onTap('held')} />
      <One name='还要办' value={`${planned} 场`} onTap={() => onTap('planned')} />
      <One name='取消' value={`${cancelled} 场`} onTap={() => onTap('cancelled')} />
      <One name='还没登记结果' value={`${unsettled} 场`} onTap={() => onTap('unsettled')} />
      <One name={`座位，约出去 ${booked} 个`} value={`${seats} 个`} onTap={() => onTap('seats')} />
      {heads.map((amount) => (
        <One
          key={amount.unit}
          name={`参加 · ${waysOf(amount)}`}
          value={sayAmount(amount)}
          onTap={() => onTap('heads', amount.unit)}
        />
      ))}
      {results.map((amount) => (
        <One
          key={amount.unit}
          name={`成果 · ${waysOf(amount)}`}
          value={sayAmount(amount)}
          onTap={() => onTap('results', amount.unit)}
        />
      ))}
    </View>
  )
}

const sayAmount = ({ value, unit }: Amount) => `${value} ${unit}`

/** 清点 320、估算 40 */
const waysOf = ({ by }: Amount) => by.map(({ method, value }) => `${method} ${value}`).join('、')

function One({ name, value, onTap }: { name: string; value: string; onTap: () => void }) {
  return (
    <Tap className='figures__one' inOne={spoken(value, name, '看是哪些')} onTap={onTap}>
      <View className='figures__value'>{value}</View>
      <View className='muted'>{name}</View>
    </Tap>
  )
}
