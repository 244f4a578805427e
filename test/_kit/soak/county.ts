import type { ActivityRecord, BookingRecord } from '../../../cloudfunctions/_lib/records'
import { aBooking, aGrant, anActivity, pathOf, tinyCounty } from '../records'
import { onDay, plusDays, plusMinutes } from './docs'
import { openidOf, STAFF, VILLAGES } from './people'

/** When it begins: a Monday, 06:00 in China. */
export const BEGIN = onDay('2026-11-23', '06:00')

const LONG = 24 * 60

/** What is over before it begins: services long enough for a star, and guests whose numbers have to go soon. */
function past(): { activities: ActivityRecord[]; bookings: BookingRecord[] } {
  const activities: ActivityRecord[] = []
  const bookings: BookingRecord[] = []
  for (let n = 0; n < 8; n++) {
    const node = VILLAGES[n % VILLAGES.length] ?? ''
    const startsAt = plusDays(onDay('2026-11-01', '08:00'), n * 2)
    const endsAt = plusMinutes(startsAt, LONG)
    const served = ['volunteer1', 'volunteer2', 'volunteer3'].slice(0, 1 + (n % 3))
    const guests = [`guest-${n}-a`, `guest-${n}-b`]
    const activity = anActivity({
      _id: `past-${n}`,
      title: `以前的活动${n}`,
      organiserId: node,
      openTo: node,
      path: pathOf(node),
      audiences: ['volunteers', 'elders'],
      startsAt,
      endsAt,
      opensAt: null,
      closesAt: startsAt,
      asksName: true,
      asksPhone: true,
      changedAt: plusMinutes(endsAt, 60),
      settledAt: plusMinutes(endsAt, 60),
      outcome: {
        headcount: { value: served.length + 2, unit: '人', method: '签到' },
        results: [],
        note: null,
        byName: '某人',
        at: plusMinutes(endsAt, 30),
        by: 'o-secretary1',
        key: `past-outcome-${n}`,
      },
    })
    const came = {
      status: 'attended',
      arrivedAt: startsAt,
      leftAt: endsAt,
      arrivalHeardAt: startsAt,
    } as const
    const rows = [
      ...served.map((name) =>
        aBooking(activity, openidOf(name), {
          ...came,
          audience: 'volunteers',
          name: `${name}的名字`,
          contactUntil: plusDays(endsAt, 90),
        }),
      ),
      ...guests.map((name, i) =>
        aBooking(activity, `guest_${name}`, {
          ...came,
          via: 'helper',
          helper: 'o-helper1',
          name: `老人${name}`,
          phone: '13700000000',
          contactUntil: plusDays(BEGIN, 1 + n * 2 + i),
        }),
      ),
    ]
    const holders = Object.fromEntries(
      rows.map(({ holder, holdKey }) => [holder, { seats: 1, key: holdKey, at: startsAt }]),
    )
    activities.push({ ...activity, holders, seatsLeft: (activity.capacity ?? 0) - rows.length })
    bookings.push(...rows)
  }
  return { activities, bookings }
}

/** The tiny county with its staff, and a little of a past. */
export function beginnings(): Record<string, { _id: string }[]> {
  const { stations, signs, directory, projects } = tinyCounty()
  const grants = STAFF.map(([person, role, node]) => aGrant(person, role, node, { _id: `grant-${person}` }))
  return { stations, signs, directory, projects, grants, ...past() }
}
