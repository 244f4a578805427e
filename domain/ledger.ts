import type { BookingStatus } from '../types/bookingStatus'
import type { Instant } from '../types/time'
import { holds } from './bookingLife'

/** An activity's own account of its seats. */
export interface Account {
  capacity: number
  seatsLeft: number
  reserveLeft: number
  waiting: number
  holders: Readonly<Record<string, { seats: number; key: string; at: Instant }>>
  line: readonly { person: string; key: string; seats: number; at: Instant }[]
}

export interface Entry {
  holder: string
  status: BookingStatus
  holdKey: string
  partySize: number
  statusAt: Instant
}

/**
 * Everything in which an activity's counters do not agree with its records, in words for whoever looks after the
 * system. What changed after `settled` may be under way and is left out.
 */
export function differencesOf(account: Account, entries: readonly Entry[], settled: Instant): string[] {
  const byHolder = new Map(entries.map((entry) => [entry.holder, entry]))
  const young = (holder: string, at: Instant) =>
    at > settled || (byHolder.get(holder)?.statusAt ?? '') > settled
  return [
    ...counters(account),
    ...Object.entries(account.holders).flatMap(([holder, hold]) =>
      young(holder, hold.at) ? [] : ofSeats(holder, hold, byHolder.get(holder)),
    ),
    ...account.line.flatMap(({ person, key, at }) => {
      const entry = byHolder.get(person)
      const stands = entry?.holdKey === key && entry.status === 'waitlisted'
      return stands || young(person, at) ? [] : [`候补 ${person} 没有对应的预约`]
    }),
    ...entries.flatMap((entry) => (entry.statusAt > settled ? [] : ofBooking(entry, account))),
  ]
}

function counters({ capacity, seatsLeft, reserveLeft, waiting, holders, line }: Account): string[] {
  const held = Object.values(holders).reduce((sum, { seats }) => sum + seats, 0)
  const right = capacity - reserveLeft - held
  return [
    ...(seatsLeft === right ? [] : [`剩余座位记为 ${seatsLeft}，应为 ${right}`]),
    ...(waiting === line.length ? [] : [`候补数记为 ${waiting}，应为 ${line.length}`]),
  ]
}

function ofSeats(holder: string, hold: { seats: number; key: string }, entry: Entry | undefined): string[] {
  if (entry?.holdKey !== hold.key || !holds(entry.status)) return [`座位 ${holder} 没有对应的预约`]
  return entry.partySize === hold.seats
    ? []
    : [`座位 ${holder} 占 ${hold.seats} 个，预约是 ${entry.partySize} 个`]
}

function ofBooking({ holder, status }: Entry, { holders, line }: Account): string[] {
  if (holders[holder]) return []
  if (holds(status)) return [`预约 ${holder} 没有座位`]
  const waits = line.some(({ person }) => person === holder)
  return status === 'waitlisted' && !waits ? [`候补预约 ${holder} 不在候补里`] : []
}
