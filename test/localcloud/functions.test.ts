import fs from 'node:fs'
import path from 'node:path'
import type { LocalCloud } from '../../localcloud/cloud'
import { closeClouds, doing, emptyFolder, openCloud, resident, runner, writeFunctions } from './kit'

const neighbour = { openid: 'o-neighbour' }

describe('a function instance', () => {
  let cloud: LocalCloud
  beforeAll(async () => {
    cloud = await openCloud({
      ...runner({ timeout: 20 }),
      hasty: { 'index.js': 'exports.main = () => { for (;;); }', 'config.json': '{"timeout": 0.2}' },
      greedy: {
        'index.js': `exports.main = (event) => { const all = []; while (event.much) all.push(new Array(1e5).fill({})); return 1 }`,
        'config.json': '{"memorySize": 64, "timeout": 20}',
      },
      counting: { 'index.js': 'let n = 0; exports.main = () => ++n' },
    })
  })
  afterAll(closeClouds)

  test('shows each call its own caller, in one warm instance', async () => {
    const who = 'global.n = (global.n ?? 0) + 1; return [cloud.getWXContext().OPENID, global.n]'
    expect(await doing(cloud, who)).toEqual(['o-resident', 1])
    expect(await doing(cloud, who, {}, neighbour)).toEqual(['o-neighbour', 2])
    expect(await doing(cloud, who, {}, {})).toEqual([null, 3])
  })

  test('tells where the call came from and under which app and environment', async () => {
    const context = await doing(cloud, 'return cloud.getWXContext()', {}, { ...resident, unionid: 'u1' })
    expect(context).toMatchObject({
      OPENID: 'o-resident',
      UNIONID: 'u1',
      SOURCE: 'wx_client',
      ENV: 'local-env',
      CLIENTIP: '127.0.0.1',
    })
    expect(await doing(cloud, 'return Object.keys(cloud.getWXContext())')).not.toContain('UNIONID')
  })

  test('keeps its caller while others are served', async () => {
    const wait = `const before = cloud.getWXContext().OPENID
      await new Promise((r) => setTimeout(r, 20))
      return before === event.me && cloud.getWXContext().OPENID === event.me`
    const callers = ['oa', 'ob', 'oc', 'od', 'oe']
    const kept = await Promise.all(callers.map((openid) => doing(cloud, wait, { me: openid }, { openid })))
    expect(kept).toEqual(callers.map(() => true))
  })

  test('does not share environment variables with the host or other functions', async () => {
    await doing(cloud, 'process.env.LEAKED = "yes"')
    expect(process.env.LEAKED).toBeUndefined()
    expect(await doing(cloud, 'return process.env.HOME ?? null')).toBeNull()
  })

  test('reads the clock in UTC', async () => {
    const day = 'return [process.env.TZ, new Date("2026-01-01T00:00:00+08:00").getDate()]'
    expect(await doing(cloud, day)).toEqual(['UTC', 31])
  })

  test('sees the frozen time in Date, and afterwards the real one', async () => {
    cloud.clock.set('2026-03-01T00:30:00Z')
    const look = `return [Date.now(), new Date().toISOString(), new Date(0).getTime(), new Date() instanceof Date,
      typeof Date(), new Date().constructor === Date, Date.UTC(1970, 0, 1)]`
    const at = Date.parse('2026-03-01T00:30:00Z')
    expect(await doing(cloud, look)).toEqual([at, '2026-03-01T00:30:00.000Z', 0, true, 'string', true, 0])
    cloud.clock.set(null)
    expect(Math.abs((await doing(cloud, 'return Date.now()')) - Date.now())).toBeLessThan(5000)
  })

  test('is ended at its time limit, and only it', async () => {
    await expect(cloud.call('hasty', {}, resident)).rejects.toMatchObject({
      code: 'FUNCTIONS_TIME_LIMIT_EXCEEDED',
      message: 'Invoking task timed out after 0.2 seconds',
      requestId: expect.any(String),
    })
    expect(await doing(cloud, 'return 1')).toBe(1)
  })

  test.each([
    ['process.exit', 'process.exit(3)', 'instance exited with status 3'],
    [
      'an exception that nobody catches',
      'setTimeout(() => { throw new Error("boom") }); await new Promise(() => {})',
      'boom',
    ],
  ])('is all that is lost by %s', async (_, js, text) => {
    await expect(doing(cloud, js)).rejects.toMatchObject({
      code: 'FUNCTIONS_EXECUTE_FAIL',
      message: expect.stringContaining(text),
    })
    expect(await doing(cloud, 'return 1')).toBe(1)
  })

  test('is all that is lost when memory runs out', async () => {
    await expect(cloud.call('greedy', { much: true }, resident)).rejects.toThrow('memory limit')
    expect(await cloud.call('greedy', {}, resident)).toBe(1)
  })

  test('passes on what main throws, and says null for undefined', async () => {
    await expect(doing(cloud, 'throw new TypeError("no seat")')).rejects.toMatchObject({
      code: 'FUNCTIONS_EXECUTE_FAIL',
      message: 'TypeError: no seat',
    })
    expect(await doing(cloud, '')).toBeNull()
  })

  test('gets the request id and its limits as context', async () => {
    const context = await cloud.call('run', { js: 'return context' }, resident, 'req-1')
    expect(context).toMatchObject({
      request_id: 'req-1',
      function_name: 'run',
      memory_limit_in_mb: 256,
      time_limit_in_ms: 20_000,
    })
  })

  test('has its console kept by request', async () => {
    await cloud.call('run', { js: 'console.log("booked %d", 3); console.error("late")' }, resident, 'req-a')
    await cloud.call('run', { js: 'console.log("other")' }, resident, 'req-b')
    expect(cloud.logs('req-a').map(({ stream, text, function: name }) => [name, stream, text])).toEqual([
      ['run', 'out', 'booked 3\n'],
      ['run', 'err', 'late\n'],
    ])
    expect(cloud.logs('req-b')).toHaveLength(1)
    expect(cloud.logs('never')).toEqual([])
  })

  test('keeps no more of an endless console than 500 lines', async () => {
    await cloud.call('run', { js: 'for (let i = 0; i < 2000; i++) console.log(i)' }, resident, 'req-c')
    expect(cloud.logs('req-c')).toHaveLength(500)
  })

  test('is kept warm between calls', async () => {
    expect([await cloud.call('counting', {}, {}), await cloud.call('counting', {}, {})]).toEqual([1, 2])
  })
})

describe('instances of a function', () => {
  afterAll(closeClouds)

  test('serve the callers in turn when there are more callers than instances', async () => {
    const cloud = await openCloud(runner({ timeout: 20 }), { instancesPerFunction: 2 })
    const calls = Array.from({ length: 9 }, (_, i) => doing(cloud, 'await null; return event.i', { i }))
    expect(await Promise.all(calls)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8])
    expect(cloud.instances().run).toBe(2)
  })

  test('end when nobody has called for a while', async () => {
    const cloud = await openCloud(runner(), { idleMs: 5 })
    await doing(cloud, 'return 1')
    while (cloud.instances().run !== 0) await new Promise((done) => setImmediate(done))
    expect(await doing(cloud, 'return 2')).toBe(2)
  })

  test('are ended with the cloud, running or not', async () => {
    const cloud = await openCloud(runner({ timeout: 60 }))
    const running = doing(cloud, 'await new Promise(() => {})')
    const refused = expect(running).rejects.toMatchObject({ message: expect.any(String) })
    await cloud.close()
    await refused
  })
})

describe('a folder of functions', () => {
  afterAll(closeClouds)

  test('is taken as it is deployed', async () => {
    const cloud = await openCloud({
      bundled: { 'package.json': '{"main": "dist/main.js"}', 'dist/main.js': 'exports.main = () => "dist"' },
      missing: { 'package.json': '{"main": "gone.js"}', 'index.js': 'exports.main = () => "index"' },
      own: {
        'index.js': 'exports.main = () => require("helper")',
        'node_modules/helper/index.js': 'module.exports = "own module"',
      },
      notes: { 'README.md': 'no function' },
    })
    expect(await cloud.call('bundled', {}, {})).toBe('dist')
    expect(await cloud.call('missing', {}, {})).toBe('index')
    expect(await cloud.call('own', {}, {})).toBe('own module')
    await expect(cloud.call('notes', {}, {})).rejects.toThrow('function notes not found')
  })

  test('may hold a function that does not load: each call says why', async () => {
    const cloud = await openCloud({
      broken: { 'index.js': 'require("not-installed")' },
      empty: { 'index.js': '' },
    })
    await expect(cloud.call('broken', {}, {})).rejects.toThrow("Cannot find module 'not-installed'")
    await expect(cloud.call('broken', {}, {})).rejects.toThrow("Cannot find module 'not-installed'")
    await expect(cloud.call('empty', {}, {})).rejects.toThrow('exports.main is not a function')
  })

  test('with a config.json that is not strict JSON runs without it, and the operator is told', async () => {
    const warned = jest.spyOn(console, 'warn').mockImplementation(() => {})
    const odd = { 'index.js': 'exports.main = () => 1', 'config.json': '{"timeout": 3,}' }
    expect(await (await openCloud({ odd })).call('odd', {}, {})).toBe(1)
    expect(warned).toHaveBeenCalledWith(expect.stringMatching(/odd\/config\.json is not strict JSON/))
    warned.mockRestore()
  })

  test('leaves compiled bundles beside the data, and runs them after a change', async () => {
    const padding = `/*${'x'.repeat(120_000)}*/`
    const functionsDir = writeFunctions({ big: { 'index.js': `${padding}exports.main = () => "old"` } })
    const dataDir = emptyFolder()
    const callOnce = async () => {
      const cloud = await openCloud({}, { functionsDir, dataDir })
      const result = await cloud.call('big', {}, {})
      while (fs.readdirSync(path.join(dataDir, 'compiled')).length === 0) {
        await new Promise((done) => setImmediate(done))
      }
      await cloud.close()
      return result
    }
    expect([await callOnce(), await callOnce()]).toEqual(['old', 'old'])
    fs.writeFileSync(path.join(functionsDir, 'big/index.js'), `${padding}exports.main = () => "newer"`)
    expect(await callOnce()).toBe('newer')
    expect(fs.readdirSync(path.join(functionsDir, 'big'))).toEqual(['index.js'])
  })
})
