import { arrivalAt, departureAt, whyNotAbsent, whyNotArrive, whyNotMark } from '../../domain/arrival'
import { at } from '../_kit/records'

const activity = {
  status: 'published' as const,
  startsAt: at('11-28 09:00'),
  endsAt: at('11-28 11:00'),
  settledAt: null,
}

test.each([
  ['an hour before', '11-28 08:00', '11-28 08:00', {}, null],
  ['earlier', '11-28 07:59', '11-28 07:59', {}, 'door_too_early'],
  ['marked for a time before the door opened', '11-28 07:00', '11-28 09:00', {}, 'door_too_early'],
  ['by a phone that is wrong', '11-28 09:30', '11-28 09:00', {}, 'door_clock_wrong'],
  ['from paper, the next day', '11-29 09:00', '11-29 09:00', {}, null],
  ['after it was settled', '11-29 09:00', '11-29 09:00', { settledAt: at('11-28 12:00') }, 'day_settled'],
  ['of what is off', '11-28 09:00', '11-28 09:00', { status: 'cancelled' as const }, 'day_called_off'],
])('marking %s', (_what, when, now, different, code) => {
  expect(whyNotMark({ ...activity, ...different }, at(when), 60, at(now))).toBe(code)
})

test('nobody was there before they came or after it was over', () => {
  expect(arrivalAt(activity, at('11-28 09:20'))).toBe(at('11-28 09:20'))
  expect(arrivalAt(activity, at('11-29 08:00'))).toBe(activity.startsAt)
  expect(departureAt(activity, at('11-28 12:00'))).toBe(activity.endsAt)
})

test('nobody is absent before the end, or where nobody looked', () => {
  expect(whyNotAbsent(activity, true, at('11-28 10:59'))).toBe('day_not_over')
  expect(whyNotAbsent(activity, false, at('11-28 11:00'))).toBe('door_not_taken')
  expect(whyNotAbsent(activity, true, at('11-28 11:00'))).toBeNull()
})

test('what is settled only the county marks', () => {
  const settled = { ...activity, settledAt: at('11-28 12:00') }
  expect(whyNotMark(settled, at('11-29 09:00'), 60, at('11-29 09:00'), true)).toBeNull()
})

test.each([
  ['11-28 07:59', 'door_too_early'],
  ['11-28 08:00', null],
  ['11-28 11:00', null],
  ['11-28 11:01', 'door_over'],
])('a person checks in by themselves at %s: %s', (now, code) => {
  expect(whyNotArrive(activity, 60, at(now))).toBe(code)
})

test('nobody checks in to what is off', () => {
  const off = { ...activity, status: 'cancelled' as const }
  expect(whyNotArrive(off, 60, at('11-28 09:00'))).toBe('day_called_off')
  expect(whyNotArrive(off, 60, at('11-28 12:00'))).toBe('day_called_off')
})
