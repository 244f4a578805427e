import { county } from '../../config/county/current'
import { addWaking, wakingBetween } from '../../domain/awake'
import { advance, lineMax, lineMode, offerUntil, type Waiting, whyNotWait } from '../../domain/line'
import { at } from '../_kit/records'

const rules = county.booking.line
const START = at('11-28 09:00')
const party = (person: string, seats = 1, different: Partial<Waiting> = {}): Waiting => ({
  person,
  seats,
  key: `key-${person}`,
  at: at('11-20 09:00'),
  passed: 0,
  patient: false,
  ...different,
})
const serve = (seatsLeft: number, line: Waiting[], now = at('11-23 10:00'), startsAt = START) =>
  advance({ startsAt, seatsLeft, line, offers: [] }, rules, now)
const names = (moves: { person: string }[]) => moves.map(({ person }) => person).join(' ')

test.each([
  ['two days and more ahead', '11-26 08:59', 'give'],
  ['two days ahead', '11-26 09:00', 'offer'],
  ['the evening before', '11-27 19:00', 'offer'],
  ['the evening before, too late to answer', '11-27 20:45', 'take'],
  ['three hours before', '11-28 06:00', 'take'],
  ['at the start', '11-28 09:00', 'over'],
])('%s: %s', (_what, now, mode) => {
  expect(lineMode(START, rules, at(now))).toBe(mode)
})

test.each([
  ['twelve waking hours', '11-26 09:00', '11-28 15:00', '11-26 21:00'],
  ['what is left of them goes on in the morning', '11-26 15:00', '11-28 15:00', '11-27 14:00'],
  ['two when the start is near', '11-27 18:00', '11-28 15:00', '11-27 20:00'],
  ['the night stands still', '11-27 20:00', '11-28 15:00', '11-28 09:00'],
  ['never later than two hours before the start', '11-28 11:30', '11-28 15:00', '11-28 13:00'],
])('an offer stands for %s', (_what, now, startsAt, until) => {
  expect(offerUntil(at(startsAt), rules, at(now))).toBe(at(until))
})

test('waking minutes add up and take away the same way', () => {
  expect(addWaking(at('11-23 20:30'), 60, rules)).toBe(at('11-24 08:30'))
  expect(addWaking(at('11-23 23:00'), 30, rules)).toBe(at('11-24 08:30'))
  expect(addWaking(at('11-23 03:00'), 30, rules)).toBe(at('11-23 08:30'))
  expect(wakingBetween(at('11-23 20:30'), at('11-24 08:30'), rules)).toBe(60)
  expect(wakingBetween(at('11-23 21:30'), at('11-24 07:00'), rules)).toBe(0)
})

test('free seats go down the line in order', () => {
  const { moves, line, seatsLeft } = serve(2, [party('a'), party('b'), party('c')])
  expect(names(moves)).toBe('a b')
  expect(moves.every(({ event }) => event === 'promote')).toBe(true)
  expect(names(line)).toBe('c')
  expect(seatsLeft).toBe(0)
})

test('a group waits until all its seats are free; smaller parties pass it twice and no more', () => {
  const group = party('group', 3)
  const first = serve(1, [group, party('a'), party('b')])
  expect(names(first.moves)).toBe('a')
  const second = serve(1, first.line)
  expect(names(second.moves)).toBe('b')
  expect(second.line).toEqual([{ ...group, passed: 2 }])
  const third = serve(2, [...second.line, party('c')])
  expect(third.moves).toEqual([])
  expect(names(serve(3, third.line).moves)).toBe('group')
})

test('an offer that ran out goes on to the next, and the seats are never counted twice', () => {
  const now = at('11-27 10:00')
  const offers = [{ person: 'slow', seats: 2, key: 'k', until: now }]
  const { moves, seatsLeft } = advance(
    { startsAt: START, seatsLeft: 0, line: [party('a'), party('b'), party('c')], offers },
    rules,
    now,
  )
  expect(moves.map(({ event, person }) => `${event} ${person}`)).toEqual([
    'expire slow',
    'offer a',
    'offer b',
  ])
  expect(seatsLeft).toBe(0)
})

test('who stayed away too often takes what is left over, from the time of offers on', () => {
  const line = [party('late', 1, { patient: true }), party('a')]
  const early = serve(2, line)
  expect(names(early.moves)).toBe('a')
  expect(early.line).toEqual([line[0]])
  expect(early.due).toBe(at('11-26 09:00'))
  expect(names(serve(1, early.line, at('11-26 09:00')).moves)).toBe('late')
})

test('in the last hours nobody is asked any more', () => {
  expect(serve(2, [party('a')], at('11-28 06:00')).moves).toEqual([])
})

test('the line is as long as the county says', () => {
  expect([lineMax(4, rules), lineMax(10, rules), lineMax(30, rules)]).toEqual([5, 5, 15])
  const activity = { startsAt: START, waiting: 4, lineMax: 5 }
  expect(whyNotWait(activity, rules, at('11-28 05:59'))).toBeNull()
  expect(whyNotWait({ ...activity, waiting: 5 }, rules, at('11-27 09:00'))).toBe('booking_line_full')
  expect(whyNotWait(activity, rules, at('11-28 06:00'))).toBe('booking_line_closed')
})
