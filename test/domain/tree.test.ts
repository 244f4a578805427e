import { deskAbove, deskOf, maskPhone, replyDueOn } from '../../domain/feedback'
import { changed, type TreeNode, whyNotChange } from '../../domain/tree'
import { asksForHelp, monthsFrom } from '../../domain/upkeep'
import type { TreeWish } from '../../types/tree'

const node = (id: string, different: Partial<TreeNode> = {}): TreeNode => ({
  id,
  level: 'village',
  status: 'open',
  name: id,
  townId: 't1',
  townName: '乙镇',
  path: ['c', 't1', id],
  ...different,
})
const town = (id: string, name: string, status: TreeNode['status'] = 'open') =>
  node(id, { level: 'town', name, status, townId: null, townName: null, path: ['c', id] })
const county = node('c', { level: 'county', townId: null, townName: null, path: ['c'] })
const open = [
  county,
  town('t1', '乙镇'),
  town('t2', '戊街道'),
  node('a'),
  node('b'),
  node('x', { townId: 't2', name: 'a' }),
]

describe('whyNotChange', () => {
  const rows: [string, TreeWish, TreeNode, TreeNode | null, boolean, string | null][] = [
    ['a new name', { act: 'rename', name: '新村' }, node('a'), null, false, null],
    ['the same name', { act: 'rename', name: 'a' }, node('a'), null, false, 'tree_no_change'],
    ["a neighbour's name", { act: 'rename', name: 'b' }, node('a'), null, false, 'tree_name_taken'],
    [
      "another town's village has it",
      { act: 'rename', name: 'a' },
      node('b', { townId: 't2' }),
      null,
      false,
      'tree_name_taken',
    ],
    ['of a town', { act: 'rename', name: '新镇' }, town('t1', '乙镇'), null, false, null],
    [
      'of a town as another',
      { act: 'rename', name: '戊街道' },
      town('t1', '乙镇'),
      null,
      false,
      'tree_name_taken',
    ],
    ['of the county', { act: 'rename', name: '新县' }, county, null, false, 'tree_not_fitting'],
    [
      'of one that is gone',
      { act: 'rename', name: '新村' },
      node('a', { status: 'closed' }),
      null,
      false,
      'station_not_open',
    ],
    ['a merge', { act: 'merge', intoId: 'b' }, node('a'), node('b'), true, null],
    ['into itself', { act: 'merge', intoId: 'a' }, node('a'), node('a'), false, 'tree_no_change'],
    [
      'into a merged one',
      { act: 'merge', intoId: 'b' },
      node('a'),
      node('b', { status: 'merged' }),
      false,
      'tree_target_not_open',
    ],
    ['into nothing', { act: 'merge', intoId: 'b' }, node('a'), null, false, 'tree_target_not_open'],
    [
      'into a town',
      { act: 'merge', intoId: 't2' },
      node('a'),
      town('t2', '戊街道'),
      false,
      'tree_not_fitting',
    ],
    [
      'a town with stations',
      { act: 'merge', intoId: 't2' },
      town('t1', '乙镇'),
      town('t2', '戊街道'),
      false,
      'tree_has_stations',
    ],
    ['an empty town', { act: 'merge', intoId: 't2' }, town('t3', '己镇'), town('t2', '戊街道'), false, null],
    ['a move', { act: 'move', townId: 't2' }, node('b'), town('t2', '戊街道'), true, null],
    [
      'where the name is taken',
      { act: 'move', townId: 't2' },
      node('a'),
      town('t2', '戊街道'),
      false,
      'tree_name_taken',
    ],
    ['to where it is', { act: 'move', townId: 't1' }, node('a'), town('t1', '乙镇'), false, 'tree_no_change'],
    ['to a village', { act: 'move', townId: 'b' }, node('a'), node('b'), false, 'tree_not_fitting'],
    [
      'of a town',
      { act: 'move', townId: 't2' },
      town('t1', '乙镇'),
      town('t2', '戊街道'),
      false,
      'tree_not_fitting',
    ],
    [
      'to a closed town',
      { act: 'move', townId: 't2' },
      node('b'),
      town('t2', '戊街道', 'closed'),
      false,
      'tree_target_not_open',
    ],
    ['a closing', { act: 'close' }, node('a'), null, false, null],
    ['a closing with something to come', { act: 'close' }, node('a'), null, true, 'tree_activities_to_come'],
    ['of a town with stations', { act: 'close' }, town('t1', '乙镇'), null, false, 'tree_has_stations'],
  ]
  test.each(rows)('%s: %j', (_what, wish, of, other, hasComing, expected) => {
    expect(whyNotChange(wish, of, { other, open, hasComing })).toBe(expected)
  })
})

describe('changed', () => {
  test('a move changes the way and the plate, never the id', () => {
    expect(changed({ act: 'move', townId: 't2' }, node('a', { name: '丙村' }), town('t2', '戊街道'))).toEqual(
      {
        townId: 't2',
        townName: '戊街道',
        fullName: '戊街道丙村新时代文明实践站',
        path: ['c', 't2', 'a'],
      },
    )
  })
  test('the others change one thing each', () => {
    expect(changed({ act: 'rename', name: '新村' }, node('a'), null)).toEqual({
      name: '新村',
      fullName: '乙镇新村新时代文明实践站',
    })
    expect(changed({ act: 'merge', intoId: 'b' }, node('a'), node('b'))).toEqual({
      status: 'merged',
      successorId: 'b',
    })
    expect(changed({ act: 'close' }, node('a'), null)).toEqual({ status: 'closed' })
  })
})

describe('feedback', () => {
  test.each([
    ['error', ['c', 't', 'v'], ['c', 't', 'v']],
    ['suggestion', ['c', 't', 'v'], ['c', 't', 'v']],
    ['complaint', ['c', 't', 'v'], ['c', 't']],
    ['complaint', ['c', 't'], ['c']],
    ['complaint', ['c'], ['c']],
  ] as const)('%s about %j is answered at %j', (kind, path, desk) => {
    expect(deskOf(kind, path)).toEqual(desk)
  })

  test('goes up one by one and ends at the county', () => {
    expect(deskAbove(['c', 't', 'v'], ['v'])).toBe('t')
    expect(deskAbove(['c', 't', 'v'], ['v', 't'])).toBe('c')
    expect(deskAbove(['c', 't', 'v'], ['c'])).toBeNull()
    expect(deskAbove(['c'], [])).toBeNull()
  })

  test.each([
    ['a plain week', '2026-11-23', '2026-11-30'],
    ['the days around New Year', '2025-12-30', '2026-01-07'],
    ['Spring Festival with its make-up days', '2026-02-13', '2026-02-27'],
    ['National Day, with a Saturday worked', '2026-09-29', '2026-10-12'],
  ])('is due on the fifth working day: %s', (_what, on, due) => {
    expect(replyDueOn(on)).toBe(due)
  })

  test('a number is shown so that only its owner knows it', () => {
    expect(maskPhone('13800138000')).toBe('138****8000')
    expect(maskPhone('05380000001')).toBe('053****0001')
  })
})

describe('upkeep', () => {
  test('three months from a day, over the year', () => {
    expect(monthsFrom('2026-11-30', 3)).toEqual(['2026-11', '2026-12', '2027-01'])
    expect(monthsFrom('2027-01-31', 3)).toEqual(['2027-01', '2027-02', '2027-03'])
  })
  test('help is asked for when one of the six needs it', () => {
    expect(asksForHelp([{ item: 'sign', state: 'notYet', words: null }])).toBe(false)
    expect(asksForHelp([{ item: 'menu', state: 'help', words: null }])).toBe(true)
  })
})
