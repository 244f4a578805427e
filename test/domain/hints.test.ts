import { EMPTY_ACTIVITY, EMPTY_PROJECT } from '../../domain/draft'
import { hintsFor, hintsForProject, isComplete } from '../../domain/hints'
import type { ActivityFields } from '../../types/draft'

const NOW = '2026-11-23T02:00:00.000Z'
const complete: ActivityFields = {
  ...EMPTY_ACTIVITY,
  title: '周六书法课堂',
  category: 'jiang',
  content: '学写毛笔字，纸笔都有，不用带。',
  startsAt: '2026-11-28T01:00:00.000Z',
  endsAt: '2026-11-28T03:00:00.000Z',
  placeName: '村委会二楼会议室',
  contactPhone: '0990000001',
}
const on = (startsAt: string, endsAt: string) => ({ startsAt, endsAt })
const seats = { mode: 'bookable', capacity: 10 } as const

const of = (different: Partial<ActivityFields>) => hintsFor({ ...complete, ...different }, NOW)

test('nothing to say of what is complete', () => {
  expect(of({})).toEqual([])
  expect(of(seats)).toEqual([])
})

test.each([
  ['no title', { title: null }, 'title', true],
  ['a title of two characters', { title: '唱歌' }, 'title', false],
  ['a title that says nothing', { title: '文明实践活动' }, 'title', false],
  ['no category', { category: null }, 'category', true],
  ['no content', { content: null }, 'content', true],
  ['hardly any content', { content: '来就行' }, 'content', false],
  ['no start', { startsAt: null }, 'startsAt', true],
  ['a start in the past', on('2026-11-22T01:00:00.000Z', '2026-11-22T03:00:00.000Z'), 'startsAt', true],
  ['a start right now', on(NOW, '2026-11-23T03:00:00.000Z'), 'startsAt', true],
  ['a start at night', { startsAt: '2026-11-27T19:00:00.000Z' }, 'startsAt', false],
  ['no end', { endsAt: null }, 'endsAt', true],
  ['an end before the start', { endsAt: '2026-11-28T00:00:00.000Z' }, 'endsAt', true],
  ['an end with the start', { endsAt: '2026-11-28T01:00:00.000Z' }, 'endsAt', true],
  ['a whole night through', { endsAt: '2026-11-29T01:00:00.000Z' }, 'endsAt', false],
  ['no place', { placeName: null }, 'placeName', true],
  ['a place to be told', { placeName: '地点待定' }, 'placeName', true],
  ['a place nobody finds', { placeName: '社区' }, 'placeName', false],
  ['for nobody', { audiences: [] }, 'audiences', true],
  ['for everyone and somebody', { audiences: ['everyone', 'elders'] }, 'audiences', true],
  ['bookable without seats', { mode: 'bookable' }, 'capacity', true],
  ['bookable with no seat at all', { mode: 'bookable', capacity: 0 }, 'capacity', true],
  ['all seats kept', { ...seats, reserve: 10 }, 'reserve', true],
  ['larger parties than seats', { ...seats, maxParty: 11 }, 'maxParty', true],
  [
    'bookable, and about to begin',
    { ...seats, startsAt: '2026-11-23T04:00:00.000Z', endsAt: '2026-11-23T05:00:00.000Z' },
    'mode',
    false,
  ],
  ['no phone', { contactPhone: null }, 'contactPhone', false],
  ['by order without a phone', { mode: 'byOrder', contactPhone: null }, 'contactPhone', true],
] as const)('%s', (_what, different, field, must) => {
  const hints = of(different as Partial<ActivityFields>)
  expect(hints).toMatchObject([{ field, must }])
  expect(isComplete(hints)).toBe(!must)
})

test('an empty draft hears everything that is missing, in the order of the form', () =>
  expect(hintsFor(EMPTY_ACTIVITY, NOW).map(({ field }) => field)).toEqual([
    'title',
    'category',
    'content',
    'startsAt',
    'endsAt',
    'placeName',
    'contactPhone',
  ]))

test('a project needs a name, a category and its story', () => {
  expect(hintsForProject(EMPTY_PROJECT).map(({ field }) => field)).toEqual(['name', 'category', 'story'])
  expect(hintsForProject({ ...EMPTY_PROJECT, name: '书香', category: 'jiang', story: '读书' })).toEqual([])
})
