import { county } from '../../config/county/feicheng/index'
import { readSeed } from '../../config/county/seed'
import { demoActivities } from '../../demo/activities'
import { countyRecords } from '../../demo/base'
import { withMoments } from '../../demo/bookings'
import { openidOf } from '../../demo/cast'
import { bookingsOf } from '../../demo/guests'
import { withDemoProfile } from '../../demo/profiles'
import { instantOn } from '../../domain/day'
import { differencesOf } from '../../domain/ledger'
import { lineMax } from '../../domain/line'

const base = countyRecords(readSeed('feicheng'))
const stations = base.stations.map(withDemoProfile)

describe.each([
  ['2026-11-24', '10:00'],
  ['2026-11-24', '23:30'],
  ['2026-07-05', '07:00'],
])('what can become of a booking, on %s at %s', (day, time) => {
  const now = instantOn(day, time)
  const programme = demoActivities(stations, base.projects, county, day)
  const activities = withMoments(programme, county.booking, now)
  const all = activities.flatMap(bookingsOf)
  const of = (role: string) => all.filter(({ person, helper }) => [person, helper].includes(openidOf(role)))

  test('a seat is kept for the resident, who has nothing else', () => {
    const [booking, ...rest] = of('resident')
    expect(rest).toEqual([])
    expect(booking?.status).toBe('offered')
    expect((booking?.offerUntil ?? '') > now).toBe(true)
    expect((booking?.startsAt ?? '') > (booking?.offerUntil ?? '')).toBe(true)
  })

  test('the neighbour is asked about a new time, and has booked for family', () => {
    const moved = activities.filter(({ reconfirmAt }) => reconfirmAt)
    expect(moved).toHaveLength(1)
    expect(of('neighbour').filter((one) => one.agreedStart !== one.startsAt)).toHaveLength(1)
    expect(of('neighbour').filter(({ via }) => via === 'family')).toHaveLength(1)
  })

  test('the helper has booked for two people without a phone', () => {
    const slips = of('helper')
    expect(slips.map(({ via, phone }) => [via, phone])).toEqual([
      ['helper', null],
      ['helper', null],
    ])
    for (const { name } of slips) expect(name).toMatch(/^演示/)
  })

  test('some wait in order, and every account is in balance', () => {
    expect(activities.filter(({ waiting }) => waiting > 1).length).toBeGreaterThan(5)
    for (const activity of activities) {
      const { capacity, seatsLeft, line, startsAt, status } = activity
      if (capacity === null || seatsLeft === null) continue
      expect(activity.lineMax).toBe(lineMax(capacity, county.booking.line))
      expect(line.length).toBeLessThanOrEqual(activity.lineMax)
      expect(line.map(({ at }) => at)).toEqual(line.map(({ at }) => at).sort())
      if (status !== 'published' || startsAt < now) continue
      expect(differencesOf({ ...activity, capacity, seatsLeft }, bookingsOf(activity), now)).toEqual([])
    }
  })
})
