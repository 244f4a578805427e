import fc from 'fast-check'
import { county } from '../../config/county/current'
import {
  type Counted,
  counts,
  exceptionsOf,
  type HoursEvent,
  heardInTime,
  nextHours,
  recordedHalfHours,
  roundedHalfHours,
  starsFor,
  totalsOf,
  whyNotEnter,
} from '../../domain/hours'
import { HoursStatus, type Ledger } from '../../types/hours'
import { at } from '../_kit/records'

const rules = county.hours

test.each([
  [0, 0],
  [15, 0],
  [16, 1],
  [45, 1],
  [46, 2],
  [60, 2],
  [75, 2],
  [76, 3],
  [150, 5],
])('%i minutes are %i half hours', (minutes, halves) => {
  expect(roundedHalfHours(minutes, rules.rounding)).toBe(halves)
})

test.each([
  ['the whole time', '08:50', null, 4],
  ['left early, but most of it', '09:00', '10:20', 3],
  ['less than three fifths', '09:00', '10:11', 0],
  ['came late', '09:30', '11:00', 3],
  ['stayed longer than planned', '09:00', '12:00', 4],
])('%s', (_what, came, left, halves) => {
  const service = {
    startsAt: at('11-28 09:00'),
    endsAt: at('11-28 11:00'),
    arrivedAt: at(`11-28 ${came}`),
    leftAt: left === null ? null : at(`11-28 ${left}`),
  }
  expect(recordedHalfHours(service, 0.6, rules)).toBe(halves)
})

test('a mark that reaches us long after the end was no mark at the door', () => {
  const [endsAt, heardBy] = [at('11-28 11:00'), at('11-28 12:00')]
  expect(heardInTime(at('11-28 08:55'), endsAt, rules)).toBe(true)
  expect(heardInTime(heardBy, endsAt, rules)).toBe(true)
  expect(heardInTime(at('11-28 12:01'), endsAt, rules)).toBe(false)
  expect(heardInTime(undefined, endsAt, rules)).toBe(false)
})

const EVENTS: HoursEvent[] = ['approve', 'refuse', 'contest', 'correct', 'uphold']
const TABLE: Record<string, string> = {
  'recorded contest': 'contested',
  'confirmed contest': 'contested',
  'proposed approve': 'confirmed',
  'proposed refuse': 'refused',
  'contested correct': 'corrected',
  'contested uphold': 'upheld',
}
test.each(HoursStatus.options.flatMap((from) => EVENTS.map((event) => [from, event] as const)))(
  '%s on %s',
  (from, event) => {
    expect(nextHours(from, event)).toBe(TABLE[`${from} ${event}`] ?? null)
  },
)

test('the ledgers never mix, whatever stands in them', () => {
  const aRow = fc.record({
    ledger: fc.constantFrom<Ledger>('recorded', 'entered'),
    status: fc.constantFrom(...HoursStatus.options),
    halfHours: fc.nat(48),
  })
  fc.assert(
    fc.property(fc.array(aRow), (rows) => {
      const totals = totalsOf(rows)
      for (const ledger of ['recorded', 'entered'] as const) {
        const without = totalsOf(rows.filter((row) => row.ledger === ledger))
        expect(without[ledger]).toBe(totals[ledger])
        expect(without[ledger === 'recorded' ? 'entered' : 'recorded']).toBe(0)
      }
    }),
  )
  expect(HoursStatus.options.filter((status) => !counts(status))).toEqual(['proposed', 'refused'])
})

test('nothing is entered for what is off, not over, or beyond its length', () => {
  const activity = { status: 'published', startsAt: at('11-28 09:00'), endsAt: at('11-28 11:00') }
  expect(whyNotEnter(activity, 0, 4, rules, at('11-28 11:00'))).toBeNull()
  expect(whyNotEnter(activity, 1, 4, rules, at('11-28 11:00'))).toBe('hours_too_many')
  expect(whyNotEnter(activity, 0, 1, rules, at('11-28 10:59'))).toBe('day_not_over')
  expect(whyNotEnter({ ...activity, status: 'cancelled' }, 0, 1, rules, at('11-29 11:00'))).toBe(
    'hours_called_off',
  )
})

test('stars are for recorded hours', () => {
  expect([199, 200, 600, 3000].map((halves) => starsFor(halves, rules))).toEqual([0, 1, 2, 5])
})

const row = (id: string, different: Partial<Counted>): Counted => ({
  id,
  ledger: 'entered',
  status: 'confirmed',
  person: 'a',
  by: 'clerk',
  byName: '小周',
  bookingId: id,
  activityId: id,
  activityTitle: id,
  from: at('11-20 09:00'),
  until: at('11-20 11:00'),
  halfHours: 4,
  ...different,
})

test('what does not look right is listed', () => {
  const overlap = [
    row('x', { ledger: 'recorded' }),
    row('y', { ledger: 'recorded', from: at('11-20 10:00') }),
  ]
  expect(exceptionsOf(overlap, rules).map(({ kind }) => kind)).toEqual(['overlap'])
  const many = Array.from({ length: 6 }, (_, i) =>
    row(`m${i}`, { from: at(`11-0${i + 1} 09:00`), until: at(`11-0${i + 1} 10:00`), halfHours: 2 }),
  )
  expect(exceptionsOf(many, rules).map(({ kind }) => kind)).toEqual(['person', ...many.map(() => 'activity')])
  const apart = [
    row('z', { ledger: 'recorded', halfHours: 8 }),
    row('w', { activityId: 'z', person: 'b', halfHours: 2 }),
  ]
  expect(exceptionsOf(apart, rules)).toEqual([])
  const twice = [row('r', { ledger: 'recorded', activityId: 'a', bookingId: 'own' })]
  const slip = row('s', { ledger: 'recorded', activityId: 'a', bookingId: 'slip' })
  expect(exceptionsOf([...twice, slip], rules).map(({ kind }) => kind)).toEqual(['overlap'])
  const filled = row('e', { activityId: 'a', bookingId: 'own', halfHours: 1 })
  expect(exceptionsOf([...twice, filled], rules).map(({ kind }) => kind)).toEqual(['tooLong'])
})
