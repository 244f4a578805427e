import { readSeed } from '../../config/county/seed'
import { countyRecords } from '../../demo/base'
import { cast, openidOf } from '../../demo/cast'
import { demoGrants } from '../../demo/staff'
import { may } from '../../domain/rights'

const { stations } = countyRecords(readSeed('feicheng'))
const grants = demoGrants(stations, '2026-11-24T02:00:00.000Z')
const heldBy = (role: string) => grants.filter(({ person }) => person === openidOf(role))

test('each of the cast has their role at a real node, and the new secretary has none yet', () => {
  expect(heldBy('townStaff').map(({ role, nodeName }) => `${role} ${nodeName}`)).toEqual([
    'town 新城街道',
    'reviewer 新城街道',
  ])
  const station = heldBy('stationStaff')[0]?.path ?? []
  expect(station).toHaveLength(3)
  expect(may(heldBy('townStaff'), 'activity.review', station)).toBe(true)
  expect(may(heldBy('stationStaff'), 'activity.write', station)).toBe(true)
  expect(may(heldBy('frontDesk'), 'day.record', station)).toBe(true)
  expect(may(heldBy('auditor'), 'audit.see', station)).toBe(true)
  expect(heldBy('newSecretary')).toEqual([])
  expect(grants.every(({ person }) => cast.some(({ role }) => openidOf(role) === person))).toBe(true)
})
