import { dueJobs } from '../../domain/jobs'
import { at } from '../_kit/records'

const jobs = { always: 'minute', hourly: 'hour', nightly: { dailyAt: '02:00' } } as const
const due = (now: string, lastOk: Partial<Record<keyof typeof jobs, string>> = {}) =>
  dueJobs(jobs, lastOk, at(now))

test.each([
  ['never run', '11-23 10:00', {}, ['always', 'hourly', 'nightly']],
  [
    'before its time of the day',
    '11-23 01:59',
    { hourly: at('11-23 01:00'), nightly: at('11-22 02:00') },
    ['always'],
  ],
  ['in the same hour', '11-23 10:59', { hourly: at('11-23 10:00'), nightly: at('11-23 02:00') }, ['always']],
  [
    'in the next hour',
    '11-23 11:00',
    { hourly: at('11-23 10:59'), nightly: at('11-23 02:00') },
    ['always', 'hourly'],
  ],
  [
    'the next night',
    '11-24 02:00',
    { hourly: at('11-24 02:00'), nightly: at('11-23 02:01') },
    ['always', 'nightly'],
  ],
  [
    'after two days of silence, once',
    '11-25 12:00',
    { hourly: at('11-23 10:00'), nightly: at('11-23 02:00') },
    ['always', 'hourly', 'nightly'],
  ],
])('%s', (_what, now, lastOk, names) => {
  expect(due(now, lastOk)).toEqual(names)
})
