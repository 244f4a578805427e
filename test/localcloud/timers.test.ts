import { createClock } from '../../localcloud/clock'
import { FunctionError } from '../../localcloud/errors'
import type { FunctionDefinition } from '../../localcloud/host/definition'
import type { InvocationRequest, Invocations } from '../../localcloud/invocations'
import { nextTick, Timers } from '../../localcloud/timers'
import { closeClouds, doing, openCloud, resident } from './kit'

describe('a trigger of seven fields', () => {
  const instant = (iso: string) => Date.parse(iso)

  test.each([
    ['0 */1 * * * * *', '2026-01-01T00:00:30Z', '2026-01-01T00:01:00.000Z'],
    ['*/5 * * * * * *', '2026-01-01T00:00:00Z', '2026-01-01T00:00:05.000Z'],
    // 09:00 in China is 01:00 UTC.
    ['0 0 9 * * * *', '2026-01-01T00:00:00Z', '2026-01-01T01:00:00.000Z'],
    ['0 0 9 * * * *', '2026-01-01T01:00:00Z', '2026-01-02T01:00:00.000Z'],
    // The day is the Chinese one, too.
    ['0 30 0 1 * * *', '2026-01-30T00:00:00Z', '2026-01-31T16:30:00.000Z'],
    ['0 0 9 * * 0 *', '2026-01-01T00:00:00Z', '2026-01-04T01:00:00.000Z'],
    ['0 0 9 * * 1-5 *', '2026-01-02T02:00:00Z', '2026-01-05T01:00:00.000Z'],
    // Day and week: either. The 4th is a Sunday.
    ['0 0 9 15 * 0 *', '2026-01-11T02:00:00Z', '2026-01-15T01:00:00.000Z'],
    ['0 0 9 15 * 0 *', '2026-01-15T02:00:00Z', '2026-01-18T01:00:00.000Z'],
    ['0 15,45 8-9 * * * *', '2026-01-01T00:20:00Z', '2026-01-01T00:45:00.000Z'],
    ['0 0 0 1 1 * 2028', '2026-01-01T00:00:00Z', '2027-12-31T16:00:00.000Z'],
  ])('%s goes off after %s at %s', (config, from, at) => {
    expect(new Date(nextTick(config, instant(from)) ?? 0).toISOString()).toBe(at)
  })

  test('never goes off again after its last year', () => {
    expect(nextTick('0 0 0 1 1 * 2020', instant('2026-01-01T00:00:00Z'))).toBeNull()
  })

  test.each(['0 0 9 * * *', '0 0 25 * * * *', 'daily'])('is refused as %j', (config) => {
    expect(() => nextTick(config, 0)).toThrow()
  })
})

function stage(fail: number, waits = true, config = '0 */1 * * * * *') {
  const invoked: InvocationRequest[] = []
  const delays: number[] = []
  const warnings: string[] = []
  const scheduled: { ms: number; due: () => void; cancelled: boolean }[] = []
  const invocations = {
    async invoke(request: InvocationRequest) {
      invoked.push(request)
      if (invoked.length <= fail)
        throw new FunctionError('FUNCTIONS_EXECUTE_FAIL', `Error: ${invoked.length}`)
      return '{"done":1}'
    },
  } as unknown as Invocations
  const trigger = { name: 'dispatch', type: 'timer', config }
  const functions = new Map([['job', { name: 'job', triggers: [trigger] } as unknown as FunctionDefinition]])
  const clock = createClock()
  const timers = new Timers({
    functions,
    invocations,
    clock,
    warn: (problem) => warnings.push(problem),
    async delay(ms) {
      delays.push(ms)
      if (!waits) throw new Error('closing')
    },
    schedule(ms, due) {
      const entry = { ms, due, cancelled: false }
      scheduled.push(entry)
      return () => {
        entry.cancelled = true
      }
    },
  })
  return { timers, clock, invoked, delays, scheduled, warnings }
}

describe('a run of a trigger', () => {
  test('has the event and the source of the platform, and no person', async () => {
    const { timers, clock, invoked } = stage(0)
    clock.set('2026-01-01T00:01:00.250Z')
    expect(await timers.fire('job', 'dispatch')).toEqual({ attempts: 1, result: { done: 1 } })
    expect(invoked[0]).toEqual({
      name: 'job',
      event: '{"Type":"Timer","TriggerName":"dispatch","Time":"2026-01-01T00:01:00Z","Message":""}',
      caller: { source: 'wx_trigger' },
    })
  })

  test.each([
    [1, 2, [60_000]],
    [2, 3, [60_000, 60_000]],
  ])('that fails %d times is tried again with the same event', async (fail, attempts, waited) => {
    const { timers, invoked, delays } = stage(fail)
    expect(await timers.fire('job', 'dispatch')).toEqual({ attempts, result: { done: 1 } })
    expect(delays).toEqual(waited)
    expect(new Set(invoked.map(({ event }) => event)).size).toBe(1)
  })

  test('is given up after two retries', async () => {
    const { timers } = stage(9)
    expect(await timers.fire('job', 'dispatch')).toMatchObject({
      attempts: 3,
      error: { message: 'Error: 3' },
    })
  })

  test('is not retried once the cloud is closing', async () => {
    const { timers } = stage(9, false)
    expect(await timers.fire('job', 'dispatch')).toMatchObject({ attempts: 1 })
  })

  test('of no trigger is an error', () => {
    expect(() => stage(0).timers.fire('job', 'other')).toThrow('no trigger other of function job')
  })
})

describe('the schedule', () => {
  test('runs a tick and waits for the next, whether the run has ended or not', () => {
    const { timers, scheduled, invoked } = stage(0)
    timers.start()
    expect(scheduled).toHaveLength(1)
    expect(scheduled[0]?.ms).toBeLessThanOrEqual(60_000)
    scheduled[0]?.due()
    scheduled[1]?.due()
    expect(invoked).toHaveLength(2)
    expect(scheduled).toHaveLength(3)
    const times = invoked.map(({ event }) => Date.parse(JSON.parse(event).Time))
    expect((times[1] as number) - (times[0] as number)).toBe(60_000)
  })

  test('stands still with the clock', () => {
    const { timers, clock, scheduled } = stage(0)
    timers.start()
    clock.set('2030-01-01T00:00:00Z')
    timers.start()
    expect(scheduled.map(({ cancelled }) => cancelled)).toEqual([true])
    clock.set(null)
    timers.start()
    expect(scheduled).toHaveLength(2)
  })

  test('leaves out a trigger that makes no sense, and says so', () => {
    const { timers, scheduled, warnings } = stage(0, true, 'every day')
    timers.start()
    expect(scheduled).toHaveLength(0)
    expect(warnings).toEqual([expect.stringContaining('trigger dispatch of job')])
  })

  test('ends with the cloud', () => {
    const { timers, scheduled } = stage(0)
    timers.start()
    timers.close()
    expect(scheduled[0]?.cancelled).toBe(true)
  })
})

describe('in a cloud', () => {
  afterAll(closeClouds)
  const job = {
    'index.js': `const cloud = require('wx-server-sdk')
      cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
      let runs = 0
      exports.main = async (event) => {
        if (event.Type !== 'Timer') return runs
        runs += 1
        await cloud.database().collection('ticks').add({ data: { runs } })
        if (runs < 3) throw new Error('again')
        return { ...cloud.getWXContext(), TriggerName: event.TriggerName }
      }`,
    'config.json': '{"triggers": [{"name": "dispatch", "type": "timer", "config": "*/1 * * * * * *"}]}',
  }

  test('a trigger reaches the function with its database, and is retried', async () => {
    const cloud = await openCloud({ job }, { collections: ['ticks'], timerDelay: async () => {} })
    const { attempts, result } = await cloud.timers.fire('job', 'dispatch')
    expect(attempts).toBe(3)
    expect(result).toMatchObject({ SOURCE: 'wx_trigger', TriggerName: 'dispatch' })
    expect(result).not.toHaveProperty('OPENID')
    expect(cloud.database.find('ticks')).toHaveLength(3)
  })

  test('triggers go off by themselves', async () => {
    const cloud = await openCloud(
      { job },
      { collections: ['ticks'], timers: true, timerDelay: async () => {} },
    )
    while (cloud.database.find('ticks').length === 0) await new Promise((done) => setImmediate(done))
    await cloud.close()
  })

  test('a person who says Timer is still a person', async () => {
    const cloud = await openCloud({
      run: { 'index.js': `exports.main = () => require('wx-server-sdk').getWXContext()` },
    })
    expect(await doing(cloud, '', { Type: 'Timer' }, resident)).toMatchObject({
      OPENID: 'o-resident',
      SOURCE: 'wx_client',
    })
  })
})
