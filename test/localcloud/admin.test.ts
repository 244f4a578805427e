import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import type { LocalCloud } from '../../localcloud/cloud'
import { closeClouds, doing, openCloud, post, resident, runner } from './kit'

let cloud: LocalCloud
beforeAll(async () => {
  cloud = await openCloud(
    {
      ...runner({ timeout: 20 }),
      other: {
        'index.js': `const cloud = require('wx-server-sdk')
          cloud.init()
          exports.main = async (event) => {
            if (event.fail) throw new Error('not today')
            if (event.size) return 'x'.repeat(event.size)
            const { OPENID, SOURCE } = cloud.getWXContext()
            await cloud.database().collection('seats').count()
            return { OPENID, SOURCE, event }
          }`,
      },
      hasty: { 'index.js': 'exports.main = () => new Promise(() => {})', 'config.json': '{"timeout": 0.1}' },
    },
    { collections: ['seats'] },
  )
})
afterAll(closeClouds)

describe('the database', () => {
  test('is reached through the SDK', async () => {
    const js = `const { _id } = await db.collection('seats').add({ data: { left: 2, at: db.serverDate() } })
      await db.collection('seats').doc(_id).update({ data: { left: _.inc(-1) } })
      return (await db.collection('seats').doc(_id).get()).data`
    expect(await doing(cloud, js)).toMatchObject({ left: 1 })
  })

  test('writes the frozen time as serverDate', async () => {
    cloud.clock.set('2026-05-01T00:00:00Z')
    await doing(cloud, `await db.collection('seats').add({ data: { _id: 'dated', at: db.serverDate() } })`)
    cloud.clock.set(null)
    const at = `return (await db.collection('seats').doc('dated').get()).data.at.toISOString()`
    expect(await doing(cloud, at)).toBe('2026-05-01T00:00:00.000Z')
  })

  test('says what is wrong in the form that the SDK knows', async () => {
    const js = `return db.collection('never').get().catch((e) => [e.errCode, e.message])`
    expect(await doing(cloud, js)).toEqual([-502005, expect.stringContaining('Db or Table not exist: never')])
  })
})

describe('POST /admin', () => {
  const admin = async (body: unknown, headers: Record<string, string> = {}) => {
    const response = await post(cloud, '/admin?env=e&seqId=1', body, headers)
    return { status: response.status, answer: (await response.json()) as Record<string, unknown> }
  }
  const signed = () => ({
    authorization: `TC3-HMAC-SHA256 Credential=${cloud.environment().TENCENTCLOUD_SECRETID}/2026-01-01/tcb/tc3_request, Signature=x`,
  })

  test.each([
    'database.getDocument',
    'database.insertDocument',
    'storage.getUploadMetadata',
    'functions.invokeFunction',
  ])('refuses %s from a client', async (action) => {
    const asked = { action, collectionName: 'seats', wxCloudApiToken: 'guessed' }
    for (const authorization of ['', 'Bearer dev:o-resident']) {
      const { status, answer } = await admin(asked, { authorization })
      expect(status).toBe(200)
      expect(answer).toMatchObject({ code: 'DATABASE_PERMISSION_DENIED', requestId: expect.any(String) })
    }
  })

  test('refuses openapi calls from a client', async () => {
    const form = new FormData()
    form.set('action', 'wx.openApi')
    form.set('apiName', 'subscribeMessage.send')
    const response = await fetch(`${cloud.url}/admin`, { method: 'POST', body: form })
    expect(await response.json()).toMatchObject({ code: 'DATABASE_PERMISSION_DENIED' })
  })

  test('names an action that it does not know', async () => {
    const { answer } = await admin({ action: 'database.watch2' }, signed())
    expect(answer).toMatchObject({
      code: 'INVALID_PARAM',
      message: expect.stringContaining('database.watch2'),
    })
    const odd = await admin({ action: 'toString' }, signed())
    expect(odd.answer).toMatchObject({ code: 'INVALID_PARAM', message: expect.stringContaining('toString') })
  })

  test.each(['', 'no json', '3', 'null'])('answers %j with an error of the envelope', async (body) => {
    expect((await admin(body, signed())).answer).toMatchObject({
      code: 'INVALID_PARAM',
      requestId: expect.any(String),
    })
  })

  test('serves a program outside that was given the environment', async () => {
    const program = `const cloud = require('wx-server-sdk')
      cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
      cloud.callFunction({ name: 'other', data: { a: 1 } }).then((r) => console.log(JSON.stringify(r.result)))`
    const { stdout } = await promisify(execFile)(process.execPath, ['-e', program], {
      cwd: path.join(__dirname, '../..'),
      env: { ...process.env, ...cloud.environment() },
    })
    expect(JSON.parse(stdout)).toEqual({ SOURCE: 'scf', event: { a: 1 } })
  })

  test('gives another secret id to every start', async () => {
    const second = await openCloud(runner())
    expect(second.environment().TENCENTCLOUD_SECRETID).not.toBe(cloud.environment().TENCENTCLOUD_SECRETID)
  })
})

describe('a function that calls a function', () => {
  const callOther = (data: string) =>
    `return (await cloud.callFunction({ name: 'other', data: ${data} })).result`

  test('passes its caller on, with the way that the call took', async () => {
    expect(await doing(cloud, callOther('{ a: 1 }'))).toEqual({
      OPENID: 'o-resident',
      SOURCE: 'wx_client,scf',
      event: { a: 1 },
    })
  })

  test('cannot pass itself off as somebody else', async () => {
    const js = `process.env.WX_OPENID = 'o-other'; ${callOther('{}')}`
    expect(await doing(cloud, js)).toMatchObject({ OPENID: 'o-resident' })
  })

  test.each([
    ["'other', data: { fail: 1 }", 'Error: not today'],
    ["'hasty'", 'Invoking task timed out after 0.1 seconds'],
    ["'nobody'", 'function nobody not found'],
    [`'other', data: { text: 'x'.repeat(100 * 1024) }`, 'data exceed max size'],
    ["'other', data: { size: 1024 * 1024 }", 'cloudfunction result size exceed limit (1MB)'],
  ])('gets the refusal of %s as an error with errCode -1', async (name, text) => {
    const js = `return cloud.callFunction({ name: ${name} }).catch((e) => [e.errCode, e.message])`
    expect(await doing(cloud, js)).toEqual([-1, expect.stringContaining(text)])
  })
})

describe('payloads', () => {
  test('of up to 100 KB go in', async () => {
    const data = { text: 'x'.repeat(100 * 1024 - 11) }
    await expect(cloud.call('other', data, resident)).resolves.toBeDefined()
    await expect(cloud.call('other', { text: `${data.text}x` }, resident)).rejects.toMatchObject({
      code: 'EXCEED_MAX_PAYLOAD_SIZE',
    })
  })

  test('of up to 1 MB come out, counted in bytes', async () => {
    await expect(doing(cloud, 'return "x".repeat(1024 * 1024 - 2)')).resolves.toHaveLength(1024 * 1024 - 2)
    await expect(doing(cloud, 'return "文".repeat(400 * 1024)')).rejects.toThrow('-604001')
  })
})

describe('counts of calls', () => {
  test('are kept by request, with those of functions called on the way', async () => {
    const js = `await db.collection('seats').count(); await db.collection('seats').get()
      await cloud.callFunction({ name: 'other' }); return cloud.getWXContext().OPENID`
    await cloud.call('run', { js }, resident, 'counted')
    expect(cloud.counters.of('counted')).toEqual({
      'database.calculateDocument': 2,
      'database.getDocument': 1,
      'functions.invokeFunction': 1,
    })
    expect(cloud.counters.of('unknown')).toEqual({})
  })

  test('start anew after a reset', async () => {
    cloud.counters.reset()
    await doing(cloud, `await db.collection('seats').count()`)
    expect(cloud.counters.total()).toEqual({ 'database.calculateDocument': 1 })
  })
})
