import * as v from 'valibot'
import { county } from '../../config/county/feicheng/index'
import { readSeed } from '../../config/county/seed'
import { demoActivities } from '../../demo/activities'
import { countyRecords } from '../../demo/base'
import { withOutcome } from '../../demo/outcomes'
import { withDemoProfile } from '../../demo/profiles'
import { whyNotOutcome } from '../../domain/outcome'
import { OutcomeFields } from '../../types/day'

const NOW = '2026-11-24T02:00:00.000Z'
const WEEK_AGO = '2026-11-17T02:00:00.000Z'

const base = countyRecords(readSeed('feicheng'))
const stations = base.stations.map(withDemoProfile)
const activities = demoActivities(stations, base.projects, county, '2026-11-24').map((activity) =>
  withOutcome(activity, NOW),
)
const held = activities.filter(({ status, endsAt }) => status === 'published' && endsAt < NOW)
const unsettled = held.filter(({ settledAt }) => settledAt === null)
/** Where the station staff of the demo works. */
const own = unsettled.filter(({ organiserName, path }) => {
  const town = stations.find(({ level }) => level === 'town')?._id
  const village = stations.find(({ townId, level }) => level === 'village' && townId === town)
  return path.includes(village?._id ?? '') && organiserName === village?.name
})

test('what is told of the past is what staff could have written', () => {
  for (const { outcome, endsAt, settledAt } of activities) {
    if (!outcome) {
      expect(settledAt).toBeNull()
      continue
    }
    const { headcount, results, note } = outcome
    expect(v.is(OutcomeFields, { headcount, results, note })).toBe(true)
    expect(whyNotOutcome({ headcount, results, note })).toBeNull()
    expect(endsAt < outcome.at && outcome.at <= (settledAt ?? NOW) && (settledAt ?? NOW) <= NOW).toBe(true)
  }
})

test('nearly everything is settled; everyone who has a list finds something in it', () => {
  expect(unsettled.length / held.length).toBeLessThan(0.15)
  expect(own.length).toBeGreaterThan(0)
  const countys = unsettled.filter(({ endsAt }) => endsAt <= WEEK_AGO)
  expect(countys.length).toBeGreaterThan(3)
  expect(countys.length).toBeLessThan(40)
})

test('nothing that is cancelled or to come has an outcome', () => {
  expect(activities.filter(({ outcome }) => outcome).every((activity) => held.includes(activity))).toBe(true)
})
