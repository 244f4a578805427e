import type { LocalCloud } from '../../localcloud/cloud'
import { closeClouds, doing, openCloud, post, resident, runner } from './kit'

let cloud: LocalCloud
beforeAll(async () => {
  cloud = await openCloud({
    ...runner({ timeout: 20 }),
    ...{ other: { 'index.js': 'exports.main = () => 1' } },
  })
})
beforeEach(() => {
  cloud.faults.clear()
  cloud.database.drop('seats')
  cloud.database.createCollection('seats')
})
afterAll(closeClouds)

const add = `return db.collection('seats').add({ data: { n: 1 } }).then(() => 'ok', (e) => e.errCode)`
const kept = () => cloud.database.find('seats').length

describe('on a call to the database', () => {
  test('an error before leaves nothing behind', async () => {
    cloud.faults.add({ action: 'database.insertDocument', kind: 'errorBefore' })
    expect(await doing(cloud, add)).toBe(-501001)
    expect(kept()).toBe(0)
  })

  test('an error after hides that the write took effect', async () => {
    cloud.faults.add({ collection: 'seats', kind: 'errorAfter', code: 'SERVER_TIMEOUT' })
    expect(await doing(cloud, add)).toBe(-501002)
    expect(kept()).toBe(1)
  })

  test('a dropped connection does so, too', async () => {
    cloud.faults.add({ action: 'database.insertDocument', kind: 'drop' })
    expect(await doing(cloud, add)).not.toBe('ok')
    expect(kept()).toBe(1)
  })

  test('a killed instance fails its invocation after the write, and nobody else', async () => {
    cloud.faults.add({ action: 'database.insertDocument', kind: 'kill', times: 1 })
    await expect(doing(cloud, add)).rejects.toThrow('instance was killed')
    expect(kept()).toBe(1)
    expect(await doing(cloud, add)).toBe('ok')
  })

  test('latency is added', async () => {
    cloud.faults.add({ collection: 'seats', kind: 'latency', ms: 40 })
    const timed = `const t = process.hrtime.bigint(); ${add.replace('return', 'await')}
      return Number(process.hrtime.bigint() - t) / 1e6`
    expect(await doing(cloud, timed)).toBeGreaterThanOrEqual(39)
  })
})

describe('a rule', () => {
  const fiveAdds = `const seen = []
    for (let i = 0; i < 5; i++) seen.push(await db.collection('seats').add({ data: {} }).then(() => 1, () => 0))
    return seen`

  test('hits every n-th call', async () => {
    cloud.faults.add({ collection: 'seats', kind: 'errorBefore', every: 2 })
    expect(await doing(cloud, fiveAdds)).toEqual([1, 0, 1, 0, 1])
  })

  test('ends after so many times', async () => {
    cloud.faults.add({ collection: 'seats', kind: 'errorBefore', times: 2 })
    expect(await doing(cloud, fiveAdds)).toEqual([0, 0, 1, 1, 1])
  })

  test('leaves other collections, actions and functions alone', async () => {
    cloud.faults.add({ collection: 'others', kind: 'errorBefore' })
    cloud.faults.add({ action: 'database.removeDocument', kind: 'errorBefore' })
    cloud.faults.add({ collection: 'seats', function: 'other', kind: 'errorBefore' })
    expect(await doing(cloud, fiveAdds)).toEqual([1, 1, 1, 1, 1])
  })

  test('is over once cleared', async () => {
    cloud.faults.add({ collection: 'seats', kind: 'errorBefore' })
    cloud.faults.clear()
    expect(await doing(cloud, add)).toBe('ok')
  })
})

describe('on an invocation', () => {
  test('an error before means that it did not run', async () => {
    cloud.faults.add({ function: 'run', kind: 'errorBefore' })
    await expect(doing(cloud, add)).rejects.toMatchObject({ code: 'SYS_ERR', requestId: expect.any(String) })
    expect(await cloud.call('other', {}, resident)).toBe(1)
    expect(kept()).toBe(0)
  })

  test('an error after means that it did', async () => {
    cloud.faults.add({ function: 'run', kind: 'errorAfter' })
    await expect(doing(cloud, add)).rejects.toMatchObject({ code: 'SYS_ERR' })
    expect(kept()).toBe(1)
  })

  test('a connection dropped before leaves the work undone', async () => {
    cloud.faults.add({ function: 'run', kind: 'dropBefore', times: 1 })
    await expect(post(cloud, '/v1/functions/run', { js: add })).rejects.toThrow('fetch failed')
    expect(kept()).toBe(0)
  })

  test('whoever listens hears which request was hit by what', async () => {
    const heard: unknown[] = []
    const stop = cloud.faults.onHit((kind, { action, requestId }) => heard.push([kind, action, requestId]))
    cloud.faults.add({ action: 'database.insertDocument', kind: 'latency', ms: 0 })
    await cloud.call('run', { js: add }, {}, 'request-that-is-hit')
    stop()
    await doing(cloud, add)
    expect(heard).toEqual([['latency', 'database.insertDocument', 'request-that-is-hit']])
  })

  test('a killed instance is replaced', async () => {
    cloud.faults.add({ function: 'run', kind: 'kill', times: 1 })
    await expect(doing(cloud, 'await new Promise(() => {})')).rejects.toThrow('instance was killed')
    expect(await doing(cloud, add)).toBe('ok')
  })

  test('a dropped connection leaves the client without an answer', async () => {
    cloud.faults.add({ function: 'run', kind: 'drop', times: 1 })
    await expect(post(cloud, '/v1/functions/run', { js: add })).rejects.toThrow('fetch failed')
    expect(kept()).toBe(1)
  })
})
