import { View } from '@tarojs/components'
import type { HoursRow } from '../../../types/hours'
import type { Instant } from '../../../types/time'
import { sayHours } from '../../lib/hours'
import { sayWhen } from '../../lib/when'
import { EVIDENCE } from './evidence'
import './hours.scss'

const SAID: Record<HoursRow['status'], string> = {
  recorded: '',
  proposed: '，等另一级审批',
  confirmed: '',
  refused: '，没有通过',
  contested: '，正在核对',
  corrected: '，更正过',
  upheld: '，核对过',
}

/** Which ledger, how long, and how it came to stand there. */
export function LedgerLine({ row }: { row: HoursRow }) {
  return (
    <View>
      <View className={`hourscard__mark${row.ledger === 'entered' ? ' hourscard__mark--entered' : ''}`}>
        {row.ledger === 'recorded' ? '系统记录' : '人工补录'}
      </View>
      <View>
        {sayHours(row.halfHours)}
        {row.formerHalfHours !== null && `（原来 ${sayHours(row.formerHalfHours)}）`}
        {SAID[row.status]}
      </View>
      {row.reason && (
        <View className='muted'>
          {row.byName}补录：{row.reason}
          {row.evidence && `（${EVIDENCE[row.evidence]}）`}
          {row.approvedByName &&
            `；${row.approvedByName}${row.refusedWhy ? `没同意：${row.refusedWhy}` : '审批'}`}
        </View>
      )}
    </View>
  )
}

/** Of which activity it is. */
export const Where = ({ row, now }: { row: HoursRow; now: Instant }) => (
  <View className='muted'>
    {row.activityTitle}（{row.organiserName}），{sayWhen(row.from, row.until, now)}
  </View>
)

/** The name they booked with, or the code where they gave none. */
export const whoOf = ({ name, code }: { name: string | null; code: string | null }): string =>
  name ?? (code ? `预约码 ${code}` : '没留姓名')
