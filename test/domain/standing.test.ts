import { county } from '../../config/county/current'
import { type Kept, standingOf } from '../../domain/standing'
import { at } from '../_kit/records'

const NOW = at('11-23 10:00')
const mark = (status: Kept['status'], on: string, via = 'self'): Kept => ({ status, at: at(on), via })
const standing = (...kept: Kept[]) => standingOf(kept, county.booking.standing, NOW)

test.each([
  ['nothing', [], 0, 'good'],
  ['one no-show', [mark('no_show', '11-01 10:00')], 1, 'good'],
  [
    'a no-show and two late cancels',
    [
      mark('no_show', '11-01 10:00'),
      mark('late_cancelled', '11-02 10:00'),
      mark('late_cancelled', '11-03 10:00'),
    ],
    2,
    'note',
  ],
  [
    'three no-shows',
    [mark('no_show', '10-01 10:00'), mark('no_show', '11-02 10:00'), mark('no_show', '11-03 10:00')],
    3,
    'limited',
  ],
  [
    'three, the last a month ago',
    [mark('no_show', '09-01 10:00'), mark('no_show', '09-02 10:00'), mark('no_show', '10-20 10:00')],
    3,
    'note',
  ],
  [
    'three, one long ago',
    [mark('no_show', '08-01 10:00'), mark('no_show', '11-02 10:00'), mark('no_show', '11-03 10:00')],
    2,
    'note',
  ],
  [
    'three, one excused',
    [mark('excused', '11-01 10:00'), mark('no_show', '11-02 10:00'), mark('no_show', '11-03 10:00')],
    2,
    'note',
  ],
  ['called off by the organiser', [mark('cancelled_by_org', '11-01 10:00')], 0, 'good'],
  [
    'booked by a helper',
    ['11-01 10:00', '11-02 10:00', '11-03 10:00'].map((on) => mark('no_show', on, 'helper')),
    0,
    'good',
  ],
] as const)('%s', (_what, kept, points, state) => {
  expect(standing(...kept)).toMatchObject({ points, state })
})

test('the limit ends by itself thirty days after it was reached', () => {
  const kept = ['11-01 10:00', '11-02 10:00', '11-03 10:00'].map((on) => mark('no_show', on))
  expect(standing(...kept).until).toBe(at('12-03 10:00'))
  expect(standingOf(kept, county.booking.standing, at('12-03 10:00')).state).not.toBe('limited')
})
