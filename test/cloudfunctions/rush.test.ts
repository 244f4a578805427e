import { anActivity } from '../_kit/records'
import { aKey, type Stage, stage } from '../_kit/stage'

let on: Stage
beforeAll(async () => {
  on = await stage({ instances: 8 })
})
beforeEach(() => on.reset())
afterAll(() => on.close())

type Answer = 'booked' | 'booking_full' | string

/** A person's phone: sends the same request again while the answer is an accident, as the app does. */
async function bookAsPhone(role: string, activityId: string): Promise<Answer> {
  const key = aKey()
  for (let attempt = 0; attempt < 6; attempt++) {
    const reply = await on
      .as(role)
      .call('booking.book', { activityId, partySize: 1 }, key)
      .catch(() => null)
    if (reply?.ok) return 'booked'
    if (reply && reply.code !== 'internal') return reply.code
  }
  return 'gave up'
}

async function rush(people: number, seats: number) {
  const { _id } = on.add(anActivity({ capacity: seats }))
  const answers = await Promise.all(Array.from({ length: people }, (_, i) => bookAsPhone(`p${i}`, _id)))
  const counts: Record<string, number> = {}
  for (const answer of answers) counts[answer] = (counts[answer] ?? 0) + 1
  const live = on.bookings(_id).filter(({ status }) => status === 'confirmed')
  return { counts, live, activity: on.activity(_id) }
}

describe('many people at once', () => {
  test.each([
    [200, 1],
    [2000, 50],
  ])(
    '%i for %i: exactly so many bookings, a clear answer for everyone else',
    async (people, seats) => {
      const { counts, live, activity } = await rush(people, seats)
      expect(counts).toEqual({ booked: seats, booking_full: people - seats })
      expect(live).toHaveLength(seats)
      expect(activity.seatsLeft).toBe(0)
    },
    120_000,
  )

  test.each([
    ['an error after the seat was taken', 'errorAfter', 'activities'],
    ['an error before the seat was taken', 'errorBefore', 'activities'],
    ['a connection lost after the seat was taken', 'drop', 'activities'],
    ['an error after the booking was written', 'errorAfter', 'bookings'],
    ['a connection lost after the booking was written', 'drop', 'bookings'],
  ] as const)(
    '%s, every third time: still exact',
    async (_what, kind, collection) => {
      const action = collection === 'activities' ? 'database.modifyDocument' : 'database.insertDocument'
      on.cloud.faults.add({ action, collection, kind, every: 3 })
      const { counts, live, activity } = await rush(200, 20)
      expect(counts).toEqual({ booked: 20, booking_full: 180 })
      expect(live).toHaveLength(20)
      expect(activity.seatsLeft).toBe(0)
      expect(Object.keys(activity.holders)).toHaveLength(20)
    },
    120_000,
  )

  test('an instance killed between seat and booking: whoever comes back has their seat, the others free theirs', async () => {
    on.cloud.faults.add({
      action: 'database.modifyDocument',
      collection: 'activities',
      kind: 'kill',
      every: 4,
    })
    const { counts, live, activity } = await rush(60, 20)
    expect(counts.booked).toBe(20)
    expect(counts['gave up'] ?? 0).toBe(0)
    expect(live).toHaveLength(20)
    expect(activity.seatsLeft).toBe(0)
  }, 120_000)
})
