import fc from 'fast-check'
import type { ActivityRecord } from '../../cloudfunctions/_lib/records'
import { personKey } from '../../cloudfunctions/booking/ids'
import { county } from '../../config/county/current'
import { holds } from '../../domain/bookingLife'
import { lineMax } from '../../domain/line'
import { LineModel } from '../_kit/lineModel'
import { anActivity, at, VILLAGE } from '../_kit/records'
import { aKey, type Stage, stage } from '../_kit/stage'

const RUNS = Number(process.env.MODEL_RUNS ?? 40)
const STEPS = 60
const PEOPLE = 9
const START = at('11-28 09:00')
const CAPACITY = 4

let on: Stage
let steps = 0
let faults = 0
beforeAll(async () => {
  on = await stage({ instances: 4 })
})
afterAll(async () => {
  console.info(`lineModel: ${steps} steps, ${faults} faults`)
  await on.close()
})

type Step = { fault: 'errorAfter' | 'errorBefore' | 'drop' | 'kill' | null } & (
  | { do: 'book'; who: number; seats: number; wait: boolean }
  | { do: 'cancel' | 'accept' | 'take' | 'moveUp'; who: number }
  | { do: 'resize'; to: number }
  | { do: 'wait'; minutes: number }
)

const who = fc.integer({ min: 0, max: PEOPLE - 1 })
const fault = fc.oneof(
  { weight: 12, arbitrary: fc.constant(null) },
  { weight: 4, arbitrary: fc.constantFrom('errorAfter' as const, 'errorBefore' as const, 'drop' as const) },
  { weight: 1, arbitrary: fc.constant('kill' as const) },
)
const aStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('book' as const),
      who,
      seats: fc.integer({ min: 1, max: 3 }),
      wait: fc.boolean(),
      fault,
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('cancel' as const), who, fault }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constantFrom('accept' as const, 'take' as const), who, fault }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('moveUp' as const), who, fault }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('resize' as const), to: fc.integer({ min: 1, max: 8 }), fault }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('wait' as const),
      minutes: fc.constantFrom(1, 31, 125, 700, 1440),
      fault,
    }),
  },
)

const nameOf = (n: number) => `person${n}`

/** A phone sends the same request again while nobody knows what became of it. */
async function insist(role: string, action: string, input: object): Promise<void> {
  const key = aKey()
  for (let attempt = 0; attempt < 8; attempt++) {
    const reply = await on
      .as(role)
      .call(action, input, key)
      .catch(() => null)
    if (reply?.ok || (reply && reply.code !== 'internal')) return
  }
  throw new Error(`${action} never got an answer`)
}

async function tick(): Promise<void> {
  // Not through the timer, which would wait a real minute before it tries a killed run again.
  await on.cloud.call('clock', { TriggerName: 'tick' }, { source: 'wx_trigger' }).catch(() => null)
}

async function take(step: Step, id: string): Promise<void> {
  switch (step.do) {
    case 'book':
      return insist(nameOf(step.who), 'booking.book', {
        activityId: id,
        partySize: step.seats,
        wait: step.wait,
      })
    case 'moveUp':
      return insist('staff', 'proxy.outOfTurn', {
        activityId: id,
        bookingId: bookingOf(id, step.who),
        why: '行动不便',
      })
    case 'resize':
      return insist('staff', 'draft.setCapacity', { activityId: id, capacity: step.to })
    case 'wait':
      return tick()
    default:
      return insist(nameOf(step.who), `booking.${step.do}`, { bookingId: bookingOf(id, step.who) })
  }
}

const bookingOf = (id: string, n: number) => `${id}_${personKey(`o-${nameOf(n)}`)}`

function takeInModel(step: Step, model: LineModel, now: number): void {
  switch (step.do) {
    case 'book':
      model.book(nameOf(step.who), step.seats, step.wait, now)
      break
    case 'cancel':
      model.cancel(nameOf(step.who), now)
      break
    case 'accept':
      model.accept(nameOf(step.who), now)
      break
    case 'take':
      model.take(nameOf(step.who), now)
      break
    case 'moveUp':
      model.moveUp(nameOf(step.who), now)
      break
    case 'resize':
      model.resize(step.to, lineMax(step.to, county.booking.line), now)
      break
    case 'wait':
      model.serve(now)
  }
}

/** What must hold of any activity at any moment, whatever the order of things. */
function expectSound(activity: ActivityRecord): void {
  const held = Object.values(activity.holders).reduce((sum, { seats }) => sum + seats, 0)
  expect(activity.seatsLeft).toBeGreaterThanOrEqual(0)
  expect((activity.seatsLeft ?? 0) + activity.reserveLeft + held).toBe(activity.capacity)
  expect(activity.waiting).toBe(activity.line.length)
  expect(new Set(activity.line.map(({ person }) => person)).size).toBe(activity.line.length)
  expect(activity.line.filter(({ person }) => person in activity.holders)).toEqual([])
}

/** Everyone is where they are meant to be, and nobody is lost between the activity and the bookings. */
function expectSame(id: string, model: LineModel): void {
  const activity = on.activity(id)
  expectSound(activity)
  const known = new Map(on.bookings(id).map((booking) => [booking.person, booking]))
  const seen: Record<string, string> = {}
  const meant: Record<string, string> = {}
  for (const [name, { state, seats }] of model.people) {
    const booking = known.get(`o-${name}`)
    seen[name] = `${booking?.status ?? 'none'} ${booking && isIn(booking.status) ? booking.partySize : ''}`
    meant[name] = `${state} ${isIn(state) ? seats : ''}`
    expect(Boolean(activity.holders[personKey(`o-${name}`)])).toBe(
      state === 'confirmed' || state === 'offered',
    )
  }
  expect(seen).toEqual(meant)
  expect(activity.line.map(({ person, passed }) => `${person} ${passed}`)).toEqual(
    model.line.map((name) => `${personKey(`o-${name}`)} ${model.of(name).passed}`),
  )
  expect(activity).toMatchObject({ seatsLeft: model.free, outOfTurn: model.outOfTurn, moves: [] })
}

const isIn = (state: string) => ['confirmed', 'waitlisted', 'offered'].includes(state)

function open(): ActivityRecord {
  on.reset()
  on.grant('staff', 'station', VILLAGE)
  return on.add(anActivity({ capacity: CAPACITY, startsAt: START, closesAt: at('11-28 07:00') }))
}

test('thousands of random steps, with faults: always what the simple model says', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(aStep, { minLength: STEPS / 2, maxLength: STEPS }), async (journey) => {
      const { _id } = open()
      const model = new LineModel(Date.parse(START), CAPACITY, 5)
      for (const step of journey) {
        if (step.do === 'wait')
          on.cloud.clock.set(new Date(on.cloud.clock.now() + step.minutes * 60_000).toISOString())
        const now = on.cloud.clock.now()
        if (step.fault) {
          faults++
          on.cloud.faults.add({ action: 'database.modifyDocument', kind: step.fault, times: 1 })
        }
        await take(step, _id)
        on.cloud.faults.clear()
        takeInModel(step, model, now)
        if (step.fault) {
          await tick()
          model.serve(now)
        }
        expectSame(_id, model)
        steps++
      }
    }),
    { numRuns: RUNS, seed: 20261124, endOnFailure: process.env.MODEL_RUNS === undefined },
  )
}, 600_000)

test('random crowds at the same moment: never oversold, nobody lost, and in order once the clock has run', async () => {
  const aCrowd = fc.array(fc.array(aStep, { minLength: 2, maxLength: 8 }), { minLength: 4, maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(aCrowd, async (crowds) => {
      const { _id } = open()
      for (const crowd of crowds) {
        const minutes = crowd.reduce((sum, step) => sum + (step.do === 'wait' ? step.minutes : 0), 1)
        on.cloud.clock.set(new Date(on.cloud.clock.now() + minutes * 60_000).toISOString())
        const kinds = crowd.flatMap(({ fault: kind }) => (kind ? [kind] : []))
        for (const kind of kinds.slice(0, 2)) {
          faults++
          on.cloud.faults.add({ action: 'database.modifyDocument', kind, times: 1 })
        }
        await Promise.all(crowd.map((step) => take(step, _id)))
        on.cloud.faults.clear()
        expectSound(on.activity(_id))
        await tick()
        steps += crowd.length
        const activity = on.activity(_id)
        expectSound(activity)
        expectNobodyLost(activity)
      }
    }),
    { numRuns: Math.ceil(RUNS / 2), seed: 20261125, endOnFailure: process.env.MODEL_RUNS === undefined },
  )
}, 600_000)

function expectNobodyLost(activity: ActivityRecord): void {
  const rows = on.bookings(activity._id)
  const holding = rows.filter(({ status }) => holds(status)).map(({ holder }) => holder)
  const waiting = rows.filter(({ status }) => status === 'waitlisted').map(({ holder }) => holder)
  expect(holding.sort()).toEqual(Object.keys(activity.holders).sort())
  expect(waiting.sort()).toEqual(activity.line.map(({ person }) => person).sort())
  const times = activity.line.map(({ at: since }) => since)
  expect(times).toEqual([...times].sort())
}
