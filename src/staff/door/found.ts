import { dayOf, sayTime } from '../../../domain/day'
import { readBookingCode } from '../../../domain/doorCode'
import type { OutputOf } from '../../../types/contract'
import type { DoorRow, doorContract } from '../../../types/door'
import { errors } from '../../../types/errors'
import type { Instant } from '../../../types/time'
import { sayStart } from '../../lib/when'

/** Whether a row is meant by what was typed: part of a name or code, or the last digits of a phone. */
export function isMeant({ name, code, maskedPhone }: DoorRow, text: string): boolean {
  const asked = readBookingCode(text) ?? text.trim().toUpperCase()
  const isEnd = /^\d{2,4}$/.test(asked)
  return (
    (name ?? '').toUpperCase().includes(asked) ||
    code.includes(asked) ||
    (isEnd && (maskedPhone ?? '').endsWith(asked))
  )
}

export const nameOf = ({ name, code }: Pick<DoorRow, 'name' | 'code'>): string => name ?? `预约码 ${code}`

/** What to tell of somebody who is on the list: whether they are in, or were just marked. */
export const sayHere = (row: DoorRow): string =>
  row.arrivedAt
    ? `${nameOf(row)}，${row.partySize} 人：${sayTime(row.arrivedAt)}已经签过到了。`
    : `${nameOf(row)}，${row.partySize} 人：签到了。`

/** What to tell of a code that is not on the list. */
export function sayElsewhere({ found, other }: OutputOf<typeof doorContract.find>, now: Instant): string {
  if (found === 'gone') return errors.door_gone
  if (found !== 'otherActivity' || !other) return errors.door_not_booked
  const today = dayOf(other.startsAt) === dayOf(now)
  return `他约的${today ? '是另一场' : '不是今天'}：${other.title}，${sayStart(other.startsAt, now)}。`
}
