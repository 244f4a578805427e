import { fitsLevel, may, mayAnywhere, mayGive, nodesFor } from '../../domain/rights'
import { type Right, Role, rights } from '../../types/rights'

const PATH = ['county', 'town', 'village']
const at = (role: Role, nodeId: string) => [{ role, nodeId }]

/** The table of who may do what, in the words of the county. Writing it down twice is the point. */
const TABLE: Record<Right, readonly Role[]> = {
  'work.see': ['county', 'town', 'station', 'frontDesk', 'reviewer', 'proxy', 'teamLeader'],
  'activity.write': ['county', 'town', 'station', 'teamLeader'],
  'activity.review': ['county', 'town', 'reviewer'],
  'station.edit': ['county', 'town', 'station'],
  'station.trust': ['county', 'town'],
  'tree.change': ['county'],
  'sign.print': ['county', 'town', 'station'],
  'sign.issue': ['county'],
  'roster.see': ['county', 'town', 'station', 'frontDesk', 'teamLeader'],
  'day.record': ['county', 'town', 'station', 'frontDesk', 'teamLeader'],
  'phone.reveal': ['county', 'town', 'station'],
  'stats.see': ['county', 'town', 'station', 'auditor'],
  'data.import': ['county', 'town'],
  'data.export': ['county', 'town', 'station'],
  'grant.give': ['county', 'town', 'station'],
  'audit.see': ['auditor'],
  'feedback.answer': ['county', 'town', 'station'],
  'proxy.book': ['county', 'town', 'station', 'frontDesk', 'proxy'],
  'door.mark': ['county', 'town', 'station', 'frontDesk', 'teamLeader'],
  'standing.answer': ['county', 'town', 'station'],
  'hours.enter': ['county', 'town', 'station', 'teamLeader'],
  'hours.approve': ['county', 'town', 'station'],
  'system.see': ['county'],
  'message.manage': ['county'],
  'clue.handle': ['county', 'town', 'station'],
  'clue.screen': ['county', 'town'],
  'case.verify': ['county', 'town', 'station'],
  'case.review': ['county', 'town'],
  'case.decide': ['county'],
  'case.audit': ['county', 'auditor'],
  'honour.write': ['county', 'town'],
  'honour.decide': ['county'],
  'story.write': ['county', 'town', 'station'],
  'story.review': ['county', 'town', 'reviewer'],
  'flower.check': ['county', 'town', 'station'],
}

describe.each(rights)('%s', (right) => {
  test.each(Role.options)('%s', (role) => {
    const has = TABLE[right].includes(role)
    expect(may(at(role, 'village'), right, PATH)).toBe(has)
    expect(mayAnywhere(at(role, 'village'), right)).toBe(has)
    expect(nodesFor(at(role, 'village'), right)).toEqual(has ? ['village'] : [])
  })
})

test('a grant holds for its node and all below, never beside or above', () => {
  const town = at('town', 'town')
  expect(may(town, 'activity.write', ['county', 'town'])).toBe(true)
  expect(may(town, 'activity.write', PATH)).toBe(true)
  expect(may(town, 'activity.write', ['county'])).toBe(false)
  expect(may(town, 'activity.write', ['county', 'other', 'far'])).toBe(false)
  expect(may([], 'activity.write', PATH)).toBe(false)
  expect(may(town, 'activity.write', [])).toBe(false)
})

test('rights of one grant do not mix with the node of another', () => {
  const both = [...at('reviewer', 'village'), ...at('station', 'elsewhere')]
  expect(may(both, 'activity.write', PATH)).toBe(false)
  expect(may(both, 'activity.review', PATH)).toBe(true)
})

test.each([
  ['county', ['county', 'town', 'station', 'frontDesk', 'reviewer', 'auditor', 'proxy', 'teamLeader']],
  ['town', ['town', 'station', 'frontDesk', 'reviewer', 'proxy', 'teamLeader']],
  ['station', ['station', 'frontDesk', 'proxy', 'teamLeader']],
  ['frontDesk', []],
  ['reviewer', []],
  ['auditor', []],
  ['proxy', []],
  ['teamLeader', []],
] as const)('%s gives %j', (own, given) => {
  expect(Role.options.filter((role) => mayGive(at(own, 'town'), role, PATH))).toEqual(given)
  expect(Role.options.filter((role) => mayGive(at(own, 'town'), role, ['county']))).toEqual([])
})

test('county, town and station are for their own level, the others for any', () => {
  expect(Role.options.filter((role) => fitsLevel(role, 'village'))).toEqual(
    Role.options.filter((role) => role !== 'county' && role !== 'town'),
  )
  expect([fitsLevel('county', 'county'), fitsLevel('town', 'town'), fitsLevel('station', 'town')]).toEqual([
    true,
    true,
    false,
  ])
})
