import * as v from 'valibot'
import type { ActivityRecord } from '../../cloudfunctions/_lib/records'
import { county } from '../../config/county/feicheng/index'
import { readSeed } from '../../config/county/seed'
import { demoActivities } from '../../demo/activities'
import { countyRecords } from '../../demo/base'
import { bookingsOf } from '../../demo/guests'
import { withDemoProfile } from '../../demo/profiles'
import { phaseOf } from '../../domain/activity'
import { addDays, startOfDay } from '../../domain/day'
import { ActivityCard } from '../../types/activity'
import { Station } from '../../types/station'
import { Phone } from '../../types/text'

const TODAY = '2026-11-24'
const TEN_O_CLOCK = '2026-11-24T02:00:00.000Z'

const base = countyRecords(readSeed('feicheng'))
const stations = base.stations.map(withDemoProfile)
const on = (day: string) => demoActivities(stations, base.projects, county, day)
const activities = on(TODAY)
const byId = new Map(stations.map((station) => [station._id, station]))
const phases = new Set(activities.map((activity) => phaseOf(activity, TEN_O_CLOCK)))
const seats = (activity: ActivityRecord) =>
  Object.values(activity.holders).reduce((sum, hold) => sum + hold.seats, 0)

describe('the base', () => {
  test('is the real tree with nothing made up', () => {
    expect(base.stations).toHaveLength(649)
    expect(base.directory.stations).toHaveLength(649)
    expect(base.signs).toHaveLength(649)
    for (const { phone, dutyPerson, venues, demo } of base.stations) {
      expect([phone, dutyPerson, venues, demo]).toEqual([null, null, [], undefined])
    }
  })

  test('with demo profiles is what the contract allows, marked, and no number can be somebody’s', () => {
    for (const station of stations) {
      expect(v.is(Station, { ...station, id: station._id })).toBe(true)
      expect(station.demo).toBe(true)
      if (station.phone === null) continue
      expect(station.phone).toMatch(/^05380000\d{4}$/)
      expect(v.is(Phone, station.phone)).toBe(true)
    }
  })
})

describe('the programme', () => {
  test('is the same for the same day', () => {
    expect(on(TODAY)).toEqual(activities)
  })

  test('keeps ids, titles and times when the day moves on', () => {
    const tomorrow = new Map(on('2026-11-25').map((activity) => [activity._id, activity]))
    const kept = activities.filter(({ startsAt }) => startsAt >= startOfDay('2026-11-01'))
    for (const { _id, title, startsAt, capacity } of kept) {
      expect(tomorrow.get(_id)).toMatchObject({ title, startsAt, capacity })
    }
  })

  test.each(['2026-01-01', '2026-02-28', '2026-06-15', '2026-08-31', '2027-10-01'])(
    'is whole around %s',
    (day) => {
      const list = on(day)
      const coming = list.filter(({ startsAt }) => startsAt >= startOfDay(day))
      expect(new Set(coming.map(({ category }) => category)).size).toBe(6)
      expect(new Set(coming.map(({ organiserId }) => organiserId)).size).toBeGreaterThanOrEqual(75)
      expect(list.length).toBeGreaterThan(1200)
      expect(list.length).toBeLessThan(3000)
      expect(list.every(({ title }) => !/[{}]/.test(title))).toBe(true)
    },
  )

  test('reaches every town, at least 60 stations, all categories and modes', () => {
    const organisers = new Set(activities.map(({ organiserId }) => organiserId))
    const towns = stations.filter(({ level }) => level === 'town')
    expect(towns).toHaveLength(14)
    expect(towns.filter(({ _id }) => !organisers.has(_id))).toEqual([])
    const villages = [...organisers].filter((id) => byId.get(id)?.level === 'village')
    expect(villages.length).toBeGreaterThanOrEqual(60)
    expect(new Set(villages.map((id) => byId.get(id)?.townId)).size).toBe(14)
    expect(new Set(activities.map(({ category }) => category)).size).toBe(6)
    expect(new Set(activities.map(({ mode }) => mode)).size).toBe(3)
  })

  test('has an example of every state a resident can meet', () => {
    for (const phase of ['cancelled', 'over', 'running', 'notOpen', 'open', 'full', 'soon']) {
      expect(phases).toContain(phase)
    }
  })

  test('says why, wherever something is cancelled, and only there', () => {
    for (const { status, cancelReason } of activities) {
      expect(cancelReason !== null).toBe(status === 'cancelled')
    }
  })

  test('sings on the square on Saturday and Sunday evening, open to the whole county', () => {
    const songs = activities.filter(({ title }) => title === '爱国歌曲大家唱')
    expect(songs.length).toBeGreaterThanOrEqual(20)
    for (const song of songs) {
      expect(song).toMatchObject({ placeName: '市民广场', openTo: county.rootId, mode: 'dropIn' })
      expect(song.projectId).toBe('patriotic-songs')
      expect([6, 0]).toContain(new Date(song.startsAt).getUTCDay())
    }
  })

  test('names only stations that exist, and places that they have', () => {
    for (const { organiserId, organiserName, openTo, placeName } of activities) {
      const station = byId.get(organiserId)
      expect(organiserName).toBe(station?.name)
      expect(openTo).toBe(station?._id)
      expect(placeName).not.toBe('')
    }
  })

  test('fits the contract and the rules of booking', () => {
    expect(new Set(activities.map(({ _id }) => _id)).size).toBe(activities.length)
    for (const activity of activities) {
      expect(v.is(ActivityCard, { ...activity, id: activity._id })).toBe(true)
      expect([...activity.title].length).toBeLessThanOrEqual(20)
      expect([...activity.content].length).toBeLessThanOrEqual(120)
      expect(activity.startsAt < activity.endsAt).toBe(true)
      const bookable = activity.mode === 'bookable'
      expect(activity.opensAt !== null && activity.closesAt !== null).toBe(bookable)
      expect(activity.capacity !== null && activity.seatsLeft !== null).toBe(bookable)
      expect(activity.maxParty).toBeLessThanOrEqual(county.booking.maxParty)
      if (!activity.opensAt || !activity.closesAt) continue
      expect(Date.parse(activity.startsAt) - Date.parse(activity.closesAt)).toBe(120 * 60_000)
      expect(activity.opensAt < activity.closesAt).toBe(true)
    }
  })
})

describe('bookings', () => {
  test('are exactly what the counters say', () => {
    for (const activity of activities) {
      const bookings = bookingsOf(activity).filter(({ status }) => status === 'confirmed')
      const booked = bookings.reduce((sum, { partySize }) => sum + partySize, 0)
      expect(booked).toBe(seats(activity))
      if (activity.capacity !== null) expect(activity.seatsLeft).toBe(activity.capacity - booked)
      for (const { partySize } of bookings) expect(partySize).toBeLessThanOrEqual(activity.maxParty)
    }
  })

  test('were made while booking was open, before today', () => {
    const now = startOfDay(TODAY)
    for (const activity of activities) {
      for (const { createdAt } of bookingsOf(activity)) {
        expect(createdAt >= (activity.opensAt ?? '')).toBe(true)
        expect(createdAt <= (activity.closesAt ?? '')).toBe(true)
        expect(createdAt <= now).toBe(true)
      }
    }
  })

  test('give the neighbour some to come and some behind, and the resident a fresh start', () => {
    const all = activities.flatMap(bookingsOf)
    const neighbours = all.filter(({ person }) => person === 'o-demo-neighbour')
    expect(neighbours.some(({ startsAt }) => startsAt > startOfDay(addDays(TODAY, 1)))).toBe(true)
    expect(neighbours.some(({ endsAt }) => endsAt < startOfDay(TODAY))).toBe(true)
    expect(all.filter(({ person }) => person === 'o-demo-resident')).toEqual([])
  })
})
