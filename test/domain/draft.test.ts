import {
  changedFields,
  type DraftEvent,
  EMPTY_ACTIVITY,
  mergedChange,
  movedToNext,
  nextDraft,
  sayProposal,
  touchesPromise,
  whyNotDraft,
} from '../../domain/draft'
import { nodeAbove, publishesAtOnce, reachedNode, reachOf, reviewNode } from '../../domain/reach'
import { type ActivityFields, DraftStatus, type Reach } from '../../types/draft'

const STATES = DraftStatus.options
const EVENTS: DraftEvent[] = [
  'save',
  'submit',
  'publish',
  'sendBack',
  'takeBack',
  'takeUp',
  'decline',
  'drop',
  'withdraw',
  'change',
]

/** Everything that leads somewhere; all else leads nowhere. */
const LEADS: Record<string, DraftStatus> = {
  'draft save': 'draft',
  'draft submit': 'submitted',
  'draft drop': 'dropped',
  'draft withdraw': 'draft',
  'submitted publish': 'published',
  'submitted sendBack': 'draft',
  'submitted takeBack': 'draft',
  'submitted takeUp': 'draft',
  'submitted decline': 'dropped',
  'submitted withdraw': 'draft',
  'published withdraw': 'draft',
  'published change': 'draft',
  'dropped withdraw': 'draft',
  'dropped change': 'draft',
}

describe('the life of a draft', () => {
  const all = STATES.flatMap((state) => EVENTS.map((event) => [state, event] as const))

  test.each(all)('%s, %s', (state, event) => {
    const to = LEADS[`${state} ${event}`] ?? null
    expect(nextDraft(state, event)).toBe(to)
    expect(whyNotDraft(state, event) === null).toBe(to !== null)
  })

  test.each([
    ['submitted', 'save', 'draft_submitted'],
    ['submitted', 'submit', 'draft_submitted'],
    ['submitted', 'drop', 'draft_submitted'],
    ['published', 'save', 'draft_changed'],
    ['draft', 'publish', 'draft_not_waiting'],
    ['published', 'sendBack', 'draft_not_waiting'],
    ['dropped', 'takeUp', 'draft_not_waiting'],
    ['submitted', 'change', 'draft_changed'],
  ] as const)('of what is %s, %s is refused as %s', (state, event, code) =>
    expect(whyNotDraft(state, event)).toBe(code),
  )
})

const COUNTY = ['c']
const TOWN = ['c', 't']
const VILLAGE = ['c', 't', 'v']

describe('who lets it through', () => {
  test.each([
    [VILLAGE, 'station', 'v', 't'],
    [VILLAGE, 'town', 't', 't'],
    [VILLAGE, 'county', 'c', 'c'],
    [TOWN, 'station', 't', 'c'],
    [TOWN, 'town', 't', 'c'],
    [TOWN, 'county', 'c', 'c'],
    [COUNTY, 'station', 'c', 'c'],
    [COUNTY, 'county', 'c', 'c'],
  ] as const)('of %j with reach %s: open to %s, reviewed by %s', (path, reach, open, reviewer) => {
    expect(reachedNode(path, reach)).toBe(open)
    expect(reviewNode(path, reach)).toBe(reviewer)
  })

  test.each([
    [VILLAGE, 'station', false, false],
    [VILLAGE, 'station', true, true],
    [VILLAGE, 'town', true, false],
    [VILLAGE, 'county', true, false],
    [TOWN, 'station', false, true],
    [TOWN, 'town', false, true],
    [TOWN, 'county', false, false],
    [COUNTY, 'station', false, true],
    [COUNTY, 'county', false, true],
  ] as const)('%j, reach %s, trusted %s: at once %s', (path, reach, trusted, atOnce) =>
    expect(publishesAtOnce(path, reach, trusted)).toBe(atOnce),
  )

  test.each([
    [['v'], 't'],
    [['t'], 'c'],
    [['v', 't'], 'c'],
    [['c'], null],
    [['t', 'c'], null],
    [[], null],
    [['elsewhere'], null],
  ] as const)('above %j is %s', (waitsAt, above) => expect(nodeAbove(VILLAGE, waitsAt)).toBe(above))

  test.each([
    [VILLAGE, 'v', 'station'],
    [VILLAGE, 't', 'town'],
    [VILLAGE, 'c', 'county'],
    [TOWN, 'c', 'county'],
    [TOWN, 't', 'station'],
    [VILLAGE, '', 'station'],
  ] as [string[], string, Reach][])('%j, open to %s: reach %s', (path, open, reach) =>
    expect(reachOf(path, open)).toBe(reach),
  )
})

const fields = (different: Partial<ActivityFields> = {}): ActivityFields => ({
  ...EMPTY_ACTIVITY,
  ...different,
})

describe('a copy moves by whole weeks', () => {
  const now = '2026-11-23T02:00:00.000Z'
  test.each([
    ['last week', '2026-11-21T01:00:00.000Z', '2026-11-28T01:00:00.000Z'],
    ['a year ago, the same weekday', '2025-11-22T01:00:00.000Z', '2026-11-28T01:00:00.000Z'],
    ['exactly now', now, '2026-11-30T02:00:00.000Z'],
    ['a week ago to the minute', '2026-11-16T02:00:00.000Z', '2026-11-30T02:00:00.000Z'],
    ['still to come', '2026-11-28T01:00:00.000Z', '2026-12-05T01:00:00.000Z'],
  ])('%s', (_what, from, to) => expect(movedToNext(fields({ startsAt: from }), now).startsAt).toBe(to))

  test('the end keeps its distance', () => {
    const moved = movedToNext(
      fields({ startsAt: '2026-11-21T01:00:00.000Z', endsAt: '2026-11-21T03:30:00.000Z' }),
      now,
    )
    expect(moved.endsAt).toBe('2026-11-28T03:30:00.000Z')
  })

  test('without a time nothing moves', () => {
    const without = fields({ endsAt: '2026-11-21T03:30:00.000Z' })
    expect(movedToNext(without, now)).toEqual(without)
  })
})

describe('a change of something public', () => {
  const base = fields({
    title: '旧',
    placeName: '旧地点',
    startsAt: '2026-11-28T01:00:00.000Z',
    capacity: 10,
  })

  test('only what was written anew changes; a postponement meanwhile stays', () => {
    const live = { ...base, startsAt: '2026-12-05T01:00:00.000Z', capacity: 20 }
    const { fields: after, touched } = mergedChange(base, { ...base, title: '新' }, live)
    expect(after).toEqual({ ...live, title: '新' })
    expect(touched).toEqual(['title'])
    expect(touchesPromise(touched)).toBe(false)
  })

  test.each([
    [{ startsAt: '2026-11-29T01:00:00.000Z' }],
    [{ endsAt: '2026-11-29T01:00:00.000Z' }],
    [{ mode: 'byOrder' as const }],
    [{ capacity: 8 }],
    [{ reserve: 2 }],
  ])('%j touches what people were promised', (written) =>
    expect(touchesPromise(mergedChange(base, { ...base, ...written }, base).touched)).toBe(true),
  )

  test('without knowing what it was begun from, all of it counts', () => {
    const written = { ...base, title: '新' }
    const live = { ...base, placeName: '别处' }
    expect(mergedChange(null, written, live)).toEqual({ fields: written, touched: ['title', 'placeName'] })
    expect(changedFields(base, base)).toEqual([])
  })
})

test('every state of an idea has words for its resident', () =>
  expect(new Set(STATES.map(sayProposal)).size).toBe(STATES.length))
