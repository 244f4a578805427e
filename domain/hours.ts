import type { CountyHours } from '../types/county'
import type { ErrorCode } from '../types/errors'
import type { HoursStatus, Ledger } from '../types/hours'
import type { Instant } from '../types/time'
import { overlaps } from './activity'
import { addMinutes } from './day'

export type HoursEvent = 'approve' | 'refuse' | 'contest' | 'correct' | 'uphold'

/** The life of a record of hours; what is not named leads nowhere. */
const NEXT: Record<HoursStatus, Partial<Record<HoursEvent, HoursStatus>>> = {
  recorded: { contest: 'contested' },
  proposed: { approve: 'confirmed', refuse: 'refused' },
  confirmed: { contest: 'contested' },
  refused: {},
  contested: { correct: 'corrected', uphold: 'upheld' },
  corrected: {},
  upheld: {},
}
export const nextHours = (status: HoursStatus, event: HoursEvent): HoursStatus | null =>
  NEXT[status][event] ?? null

/** States in which hours count. While somebody objects they still stand. */
export const counts = (status: HoursStatus): boolean => status !== 'proposed' && status !== 'refused'

const minutesBetween = (from: Instant, until: Instant) => (Date.parse(until) - Date.parse(from)) / 60_000

/** Minutes as half hours by the published rule: of each begun hour little counts nothing, some half, more a whole. */
export function roundedHalfHours(minutes: number, { noneUpTo, halfUpTo }: CountyHours['rounding']): number {
  if (minutes <= 0) return 0
  const whole = Math.floor(minutes / 60)
  const rest = minutes - whole * 60
  return whole * 2 + (rest <= noneUpTo ? 0 : rest <= halfUpTo ? 1 : 2)
}

export interface Service {
  startsAt: Instant
  endsAt: Instant
  arrivedAt: Instant
  leftAt: Instant | null
}

/** What the system records: the time somebody was there, within the time that was planned, if it was most of it. */
export function recordedHalfHours(service: Service, attendedShare: number, rules: CountyHours): number {
  const { startsAt, endsAt, arrivedAt, leftAt } = service
  const from = arrivedAt > startsAt ? arrivedAt : startsAt
  const until = leftAt !== null && leftAt < endsAt ? leftAt : endsAt
  const present = Math.max(0, minutesBetween(from, until))
  return present < minutesBetween(startsAt, endsAt) * attendedShare
    ? 0
    : roundedHalfHours(present, rules.rounding)
}

/**
 * Only a mark made while the activity went on, or little later where a phone was without network, is a record. What is
 * copied from paper afterwards is entered by hand, and somebody else approves it.
 */
export const heardInTime = (
  heardAt: Instant | undefined,
  endsAt: Instant,
  { heardMinutes }: Pick<CountyHours, 'heardMinutes'>,
): boolean => heardAt !== undefined && heardAt <= addMinutes(endsAt, heardMinutes)

/** How much can still be entered beside what stands or waits. */
export const mostToEnter = (
  activity: { startsAt: Instant; endsAt: Instant },
  already: number,
  { rounding }: Pick<CountyHours, 'rounding'>,
): number =>
  Math.max(0, roundedHalfHours(minutesBetween(activity.startsAt, activity.endsAt), rounding) - already)

/** Hours can be entered for what took place, and never more than it lasted. */
export function whyNotEnter(
  activity: { status: string; startsAt: Instant; endsAt: Instant },
  already: number,
  halfHours: number,
  rules: CountyHours,
  now: Instant,
): ErrorCode | null {
  if (activity.status !== 'published') return 'hours_called_off'
  if (now < activity.endsAt) return 'day_not_over'
  return halfHours > mostToEnter(activity, already, rules) ? 'hours_too_many' : null
}

export interface Counted {
  id: string
  ledger: Ledger
  status: HoursStatus
  person: string
  by: string | null
  byName: string | null
  bookingId: string
  activityId: string
  activityTitle: string
  from: Instant
  until: Instant
  halfHours: number
}

/** The two ledgers of a person; a number of one never goes into the other. */
export function totalsOf(rows: readonly Pick<Counted, 'ledger' | 'status' | 'halfHours'>[]) {
  const sum = (ledger: Ledger) =>
    rows
      .filter((row) => row.ledger === ledger && counts(row.status))
      .reduce((total, { halfHours }) => total + halfHours, 0)
  return { recorded: sum('recorded'), entered: sum('entered') }
}

/** How many stars recorded hours are worth. */
export const starsFor = (recordedHalfHours: number, { stars }: CountyHours): number =>
  stars.filter((hours) => recordedHalfHours >= hours * 2).length

export interface Exception {
  kind: 'overlap' | 'tooLong' | 'person' | 'enteredBy' | 'activity'
  words: string
  hours: string[]
}

/** What somebody should look at: nobody is in two places, and few hours need to be written by hand. */
export function exceptionsOf(rows: readonly Counted[], rules: CountyHours): Exception[] {
  const { exceptions } = rules
  const standing = rows.filter(({ status }) => status !== 'refused')
  const entered = standing.filter(({ ledger }) => ledger === 'entered')
  return [
    ...groups(standing, ({ person }) => person).flatMap(overlapsOf),
    ...groups(standing, ({ person, activityId }) => `${person} ${activityId}`).flatMap((list) =>
      tooLongOf(list, rules),
    ),
    ...groups(entered, ({ person }) => person)
      .filter((list) => list.length > exceptions.perPerson)
      .map((list) => exception('person', `同一个人 30 天里补录了 ${list.length} 次`, list)),
    ...groups(entered, ({ by }) => by ?? '')
      .filter((list) => list.length > exceptions.perWriter)
      .map((list) =>
        exception(
          'enteredBy',
          `${list[0]?.byName ?? '同一个工作人员'} 30 天里补录了 ${list.length} 次`,
          list,
        ),
      ),
    ...groups(standing, ({ activityId }) => activityId).flatMap((list) =>
      shareOf(list, exceptions.enteredShare),
    ),
  ]
}

const exception = (kind: Exception['kind'], words: string, list: readonly Counted[]): Exception => ({
  kind,
  words,
  hours: list.map(({ id }) => id),
})

function groups(rows: readonly Counted[], keyOf: (row: Counted) => string): Counted[][] {
  const found = new Map<string, Counted[]>()
  for (const row of rows) found.set(keyOf(row), [...(found.get(keyOf(row)) ?? []), row])
  return [...found.values()]
}

function overlapsOf(list: readonly Counted[]): Exception[] {
  return list.flatMap((a, i) =>
    list
      .slice(i + 1)
      .filter((b) => inTwoPlaces(a, b))
      .map((b) => exception('overlap', `“${a.activityTitle}”和“${b.activityTitle}”时间重叠`, [a, b])),
  )
}

type Placed = Pick<Counted, 'bookingId' | 'from' | 'until' | 'halfHours'>

/** Two services of one person at the same time; what is entered beside a record of the same booking is not two. */
export const inTwoPlaces = (a: Placed, b: Placed): boolean =>
  a.bookingId !== b.bookingId &&
  a.halfHours > 0 &&
  b.halfHours > 0 &&
  overlaps({ startsAt: a.from, endsAt: a.until }, { startsAt: b.from, endsAt: b.until })

/** Entered before the rest was recorded: together more than the activity lasted. */
function tooLongOf(list: readonly Counted[], rules: CountyHours): Exception[] {
  const of = (ledger: Ledger) => list.filter((row) => row.ledger === ledger)
  const entered = of('entered')
  const [first] = entered
  if (!first) return []
  const sum = (rows: readonly Counted[]) => rows.reduce((total, { halfHours }) => total + halfHours, 0)
  // Entered rows carry the planned times.
  const most = mostToEnter({ startsAt: first.from, endsAt: first.until }, sum(of('recorded')), rules)
  return sum(entered) > most
    ? [exception('tooLong', `“${first.activityTitle}”有人补录后超过了活动时长`, list)]
    : []
}

function shareOf(list: readonly Counted[], most: number): Exception[] {
  const all = list.reduce((sum, { halfHours }) => sum + halfHours, 0)
  const entered = list.filter(({ ledger }) => ledger === 'entered')
  const byHand = entered.reduce((sum, { halfHours }) => sum + halfHours, 0)
  return all > 0 && byHand / all > most
    ? [
        exception(
          'activity',
          `“${list[0]?.activityTitle}”有 ${Math.round((byHand / all) * 100)}% 的时长是补录的`,
          entered,
        ),
      ]
    : []
}

/** 王**, as whoever checks a certificate sees the name on it; of a name whose time is over, what says so. */
export function maskName(name: string): string {
  const [first, ...rest] = [...name]
  return first === undefined ? '（姓名已按期删除）' : first + '*'.repeat(Math.max(1, rest.length))
}
