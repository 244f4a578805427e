import fc from 'fast-check'
import { indexes } from '../../cloudfunctions/_lib/indexes'
import type { ActivityRecord } from '../../cloudfunctions/_lib/records'
import { addMinutes, dayOf, instantOn } from '../../domain/day'
import type { What } from '../../types/stats'
import { anActivity, COUNTY, NOW, OTHER_TOWN, TOWN, VILLAGE } from '../_kit/records'
import { type Stage, stage } from '../_kit/stage'

const NODES = [COUNTY, TOWN, OTHER_TOWN, VILLAGE, '990001002', '990002001']
const HOMES: Record<string, string[]> = {
  [COUNTY]: [COUNTY],
  [TOWN]: [COUNTY, TOWN],
  [VILLAGE]: [COUNTY, TOWN, VILLAGE],
  '990002001': [COUNTY, OTHER_TOWN, '990002001'],
}
const DAYS = [
  '2026-10-31',
  '2026-11-01',
  '2026-11-23',
  '2026-11-24',
  '2026-11-30',
  '2026-12-01',
  '2027-01-01',
]

let on: Stage
beforeAll(async () => {
  on = await stage()
})
afterAll(() => on.close())

/** What staff and time may do, one after the other. */
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('publish' as const),
      node: fc.constantFrom(...Object.keys(HOMES)),
      day: fc.constantFrom(...DAYS),
      project: fc.boolean(),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom('cancel' as const, 'withdraw' as const, 'settle' as const),
      which: fc.nat(20),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('postpone' as const),
      which: fc.nat(20),
      day: fc.constantFrom(...DAYS),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('move' as const) }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('wait' as const), minutes: fc.constantFrom(1, 30, 2 * 24 * 60) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('tick' as const, 'two' as const, 'die' as const),
      nth: fc.integer({ min: 1, max: 6 }),
    }),
  },
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

const tickOnce = () =>
  on.cloud
    .call('clock', { Type: 'Timer', TriggerName: 'tick', Time: '', Message: '' }, { source: 'wx_trigger' })
    .catch(() => null)

class History {
  private now = NOW
  private village = HOMES[VILLAGE] ?? []
  readonly activities: ActivityRecord[] = []

  async do(one: Step): Promise<void> {
    if (one.do === 'publish') this.publish(one.node, one.day, one.project)
    if (one.do === 'cancel') this.change(one.which, { status: 'cancelled' })
    if (one.do === 'withdraw') this.change(one.which, { status: 'withdrawn', openTo: '' })
    if (one.do === 'settle') this.settle(one.which)
    if (one.do === 'postpone') this.postpone(one.which, one.day)
    if (one.do === 'move') this.village = [COUNTY, OTHER_TOWN, VILLAGE]
    if (one.do === 'wait') this.wait(one.minutes)
    if (one.do === 'tick') await tickOnce()
    if (one.do === 'two') await Promise.all([tickOnce(), tickOnce()])
    if (one.do === 'die') await this.die(one.nth)
  }

  wait(minutes: number): void {
    this.now = addMinutes(this.now, minutes)
    on.cloud.clock.set(this.now)
  }

  /** A run is killed at its n-th write of numbers. */
  private async die(nth: number): Promise<void> {
    const action = nth % 2 ? 'database.insertDocument' : 'database.modifyDocument'
    on.cloud.faults.add({ action, collection: 'stats', kind: 'kill', every: nth, times: 1 })
    await tickOnce()
    on.cloud.faults.clear()
  }

  private publish(node: string, day: string, project: boolean): void {
    this.activities.push(
      anActivity({
        organiserId: node,
        path: node === VILLAGE ? this.village : (HOMES[node] ?? []),
        startsAt: instantOn(day, '00:30'),
        endsAt: instantOn(day, '02:00'),
        seatsLeft: 4,
        projectId: project ? 'fair' : null,
        projectName: project ? '赶大会' : null,
        category: project ? 'hui' : 'jiang',
        changedAt: this.writtenLate(),
      }),
    )
    this.store()
  }

  private change(which: number, fields: Partial<ActivityRecord>): void {
    const activity = this.activities[which % Math.max(1, this.activities.length)]
    if (!activity) return
    Object.assign(activity, fields, { changedAt: this.writtenLate(), rev: activity.rev + 1 })
    this.store()
  }

  private settle(which: number): void {
    const headcount = {
      value: which,
      unit: which % 2 ? ('人' as const) : ('人次' as const),
      method: '清点' as const,
    }
    const results = [{ unit: '株' as const, value: 1, method: '估算' as const, note: null }]
    const told = { note: null, byName: '小周', at: this.now, by: 'o-stationStaff', key: 'key-settle' }
    this.change(which, { settledAt: this.now, outcome: { headcount, results, ...told } })
  }

  private postpone(which: number, day: string): void {
    const { startsAt, formerStarts } =
      this.activities[which % Math.max(1, this.activities.length)] ?? anActivity()
    this.change(which, {
      startsAt: instantOn(day, '19:00'),
      endsAt: instantOn(day, '20:00'),
      formerStarts: [...formerStarts, startsAt],
    })
  }

  /** A change is dated when the request came in, and written up to a minute later. */
  private writtenLate = () => addMinutes(this.now, -1)

  private store(): void {
    const { database } = on.cloud
    database.empty('activities')
    for (const index of indexes) if (index.collection === 'activities') database.ensureIndex(index)
    database.insert('activities', this.activities)
  }

  /** What stands behind a number, found the slow way. */
  behind(node: string, what: What, unit?: string): ActivityRecord[] {
    const fits: Record<What, (activity: ActivityRecord, held: boolean) => boolean> = {
      on: () => true,
      held: (_, held) => held,
      planned: (_, held) => !held,
      cancelled: () => false,
      unsettled: ({ settledAt }, held) => held && settledAt === null,
      seats: (_, held) => held,
      heads: ({ outcome }, held) => held && outcome?.headcount.unit === unit,
      results: ({ outcome }, held) => held && (outcome?.results ?? []).some((result) => result.unit === unit),
    }
    return this.activities.filter((activity) => {
      const { path, status, endsAt } = activity
      if (!path.includes(node) || status === 'withdrawn') return false
      return status === 'cancelled' ? what === 'cancelled' : fits[what](activity, endsAt <= this.now)
    })
  }
}

interface Numbers {
  held: number
  planned: number
  cancelled: number
  unsettled: number
  seats: number
  booked: number
  heads: { unit: string; value: number; activities: number }[]
}
interface Board {
  data: { total: Numbers; months: { month: string; figures: Numbers }[] }
}

const PERIOD = { fromMonth: '2026-01', toMonth: '2027-12' }

async function check(history: History, nodeId: string): Promise<void> {
  const staff = on.as('countyStaff')
  const { data } = (await staff.call('stats.board', { nodeId, ...PERIOD })) as unknown as Board
  const of = (what: What, unit?: string) => history.behind(nodeId, what, unit)
  const attendance = (unit: string) =>
    of('heads', unit).reduce((sum, { outcome }) => sum + (outcome?.headcount?.value ?? 0), 0)
  expect(data.total).toMatchObject({
    held: of('held').length,
    planned: of('planned').length,
    cancelled: of('cancelled').length,
    unsettled: of('unsettled').length,
    seats: of('held').length * 10,
    booked: of('held').length * 6,
    heads: ['人', '人次']
      .map((unit) => ({ unit, value: attendance(unit), activities: of('heads', unit).length }))
      .filter(({ activities }) => activities > 0),
  })
  for (const { month, figures } of data.months) {
    const inMonth = of('held').filter(({ startsAt }) => dayOf(startsAt).startsWith(month))
    expect([month, figures.held]).toEqual([month, inMonth.length])
  }
  const lists = [
    ['on'],
    ['held'],
    ['planned'],
    ['cancelled'],
    ['unsettled'],
    ['seats'],
    ['heads', '人次'],
    ['results', '株'],
  ] as const
  for (const [what, unit] of lists) {
    const input = { nodeId, fromOn: '2026-01-01', toOn: '2027-12-31', what, ...(unit ? { unit } : {}) }
    const list = (await staff.call('stats.activities', input)) as unknown as {
      data: { activities: { id: string }[] }
    }
    const ids = list.data.activities.map(({ id }) => id).sort()
    expect([what, ids]).toEqual([
      what,
      of(what, unit)
        .map(({ _id }) => _id)
        .sort(),
    ])
  }
}

test('after any history the numbers are those of counting everything anew', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async (steps) => {
      on.reset()
      on.grant('countyStaff', 'county', COUNTY)
      const history = new History()
      for (const one of steps) await history.do(one)
      // Long enough for what has just ended to count as held.
      history.wait(25)
      for (let run = 0; run < 2; run++) await tickOnce()
      expect(on.cloud.database.find('stats', { dirty: true })).toEqual([])
      for (const node of NODES) await check(history, node)
    }),
    { numRuns: 12, seed: 20261123 },
  )
}, 120_000)
