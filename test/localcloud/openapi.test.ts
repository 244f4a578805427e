import jsQR from 'jsqr'
import { PNG } from 'pngjs'
import type { LocalCloud } from '../../localcloud/cloud'
import { closeClouds, doing, openCloud, resident, runner } from './kit'

const permissions = {
  openapi: [
    'wxacode.getUnlimited',
    'security.msgSecCheck',
    'security.mediaCheckAsync',
    'phonenumber.getPhoneNumber',
  ],
}

let cloud: LocalCloud
beforeAll(async () => {
  cloud = await openCloud(
    {
      ...runner({ timeout: 20, permissions }),
      verdicts: {
        'index.js': `const cloud = require('wx-server-sdk')
          cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
          exports.main = (event) => cloud.database().collection('verdicts').add({
            data: { event, openid: cloud.getWXContext().OPENID ?? null } })`,
      },
    },
    {
      collections: ['verdicts'],
      pages: ['pages/index', 'pages/station/index'],
      riskyWords: ['违规'],
      reviewWords: ['存疑'],
      mediaCheckCallback: { function: 'verdicts' },
    },
  )
})
afterAll(closeClouds)

/** The error code, or 0 and the answer. */
const ask = (api: string, parameters: object, caller: object = resident) =>
  doing(
    cloud,
    `return cloud.openapi.${api}(event.parameters).then((r) => r, (e) => ({ errCode: e.errCode, errMsg: e.errMsg ?? e.message }))`,
    { parameters },
    caller,
  )

describe('an openapi call', () => {
  test('needs the permission of config.json', async () => {
    expect(await ask('subscribeMessage.send', {})).toMatchObject({ errCode: -604101 })
  })

  test('of an api that is not there says so', async () => {
    expect(await ask('customerServiceMessage.send', {})).toMatchObject({ errCode: -604100 })
    expect(await ask('toString.call', {})).toMatchObject({ errCode: -604100 })
  })

  test('is counted', async () => {
    const js = `return cloud.openapi.phonenumber.getPhoneNumber({ code: 'x' }).catch(() => 1)`
    await cloud.call('run', { js }, resident, 'counted-openapi')
    expect(cloud.counters.of('counted-openapi')).toEqual({ 'openapi.phonenumber.getPhoneNumber': 1 })
  })

  test('can be made to fail', async () => {
    cloud.faults.add({ action: 'openapi.wxacode.getUnlimited', kind: 'errorBefore', times: 1 })
    expect(await ask('wxacode.getUnlimited', { scene: 's' })).not.toMatchObject({ errCode: 0 })
  })
})

describe('wxacode.getUnlimited', () => {
  const codeOf = async (of: LocalCloud, parameters: object) => {
    const js = `const { contentType, buffer } = await cloud.openapi.wxacode.getUnlimited(event.parameters)
      return { contentType, base64: buffer.toString('base64') }`
    const { contentType, base64 } = await doing(of, js, { parameters })
    const { data, width, height } = PNG.sync.read(Buffer.from(base64, 'base64'))
    return {
      contentType,
      width,
      opens: jsQR(new Uint8ClampedArray(data), width, height, { inversionAttempts: 'dontInvert' })?.data,
    }
  }

  test('draws a code that opens the page with its scene', async () => {
    const code = await codeOf(cloud, { page: 'pages/station/index', scene: 's=ST0605&k=7f', width: 300 })
    expect(code).toEqual({
      contentType: 'image/png',
      width: 300,
      opens: `${cloud.url}/pages/station/index?scene=s%3DST0605%26k%3D7f`,
    })
  })

  test('opens what the composer wants it to', async () => {
    const landing = (page: string, scene: string) => `http://h5.example/#/${page}?${scene}`
    const h5 = await openCloud(runner({ permissions }), { landing })
    expect((await codeOf(h5, { page: 'a/b', scene: 'x', width: 280 })).opens).toBe(
      'http://h5.example/#/a/b?x',
    )
  })

  test('opens the first page unless told', async () => {
    expect((await codeOf(cloud, { scene: '1', width: 280 })).opens).toBe(`${cloud.url}/pages/index?scene=1`)
  })

  test.each([
    [40169, { scene: 'x'.repeat(33) }],
    [40169, { scene: '' }],
    [40169, {}],
    [40169, { scene: '站点' }],
    [40169, { scene: 'a%20b' }],
    [41030, { scene: 's', page: '/pages/index' }],
    [41030, { scene: 's', page: 'pages/index?a=1' }],
    [41030, { scene: 's', page: 'pages/unknown' }],
    [40097, { scene: 's', width: 279 }],
    [40097, { scene: 's', width: 1281 }],
  ])('is refused with %d for %j', async (errCode, parameters) => {
    expect(await ask('wxacode.getUnlimited', parameters)).toMatchObject({ errCode })
  })

  test('takes every character that WeChat takes, and unpublished pages on request', async () => {
    const scene = "!#$&'()*+,/:;=?@-._~09azAZ"
    const code = await codeOf(cloud, { scene, page: 'pages/new', checkPath: false, width: 280 })
    expect(code.opens).toBe(`${cloud.url}/pages/new?scene=${encodeURIComponent(scene)}`)
  })
})

describe('security.msgSecCheck', () => {
  const text = (content: unknown, more: object = {}) => ({
    content,
    version: 2,
    scene: 2,
    openid: resident.openid,
    ...more,
  })

  test.each([
    ['早上好', 'pass', 100],
    ['这里有违规内容', 'risky', 21000],
    ['内容存疑', 'review', 21000],
  ])('finds that %s is a %s', async (content, suggest, label) => {
    expect(await ask('security.msgSecCheck', text(content))).toMatchObject({
      errCode: 0,
      result: { suggest, label },
    })
  })

  test('looks at the nickname, too', async () => {
    const answer = await ask('security.msgSecCheck', text('好', { nickname: '违规' }))
    expect(answer.result.suggest).toBe('risky')
  })

  test.each([
    [61010, text('好', { openid: 'o-stranger' })],
    [40003, text('好', { openid: '' })],
    [40129, text('好', { scene: 5 })],
    [44002, text('')],
    [45002, text('好'.repeat(2501))],
    [47001, text('好', { version: 1 })],
  ])('is refused with %d', async (errCode, parameters) => {
    expect(await ask('security.msgSecCheck', parameters)).toMatchObject({ errCode })
  })

  test('no longer knows a visitor after two hours', async () => {
    await doing(cloud, 'return 1', {}, { openid: 'o-earlier' })
    const check = () => ask('security.msgSecCheck', text('好', { openid: 'o-earlier' }))
    expect(await check()).toMatchObject({ errCode: 0 })
    cloud.clock.set(new Date(Date.now() + 2.1 * 60 * 60 * 1000).toISOString())
    expect(await check()).toMatchObject({ errCode: 61010 })
    cloud.clock.set(null)
  })
})

describe('security.mediaCheckAsync', () => {
  test.each([
    ['https://example.com/a.png', 'pass'],
    ['https://example.com/%E8%BF%9D%E8%A7%84.png', 'risky'],
  ])('reports %s later to the function of the push', async (mediaUrl, suggest) => {
    cloud.database.empty('verdicts')
    const parameters = { mediaUrl, mediaType: 2, version: 2, scene: 3, openid: resident.openid }
    const { traceId } = await ask('security.mediaCheckAsync', parameters)
    while (cloud.database.find('verdicts').length === 0) await new Promise((done) => setImmediate(done))
    expect(cloud.database.find('verdicts')).toMatchObject([
      {
        openid: null,
        event: {
          MsgType: 'event',
          Event: 'wxa_media_check',
          FromUserName: 'o-resident',
          trace_id: traceId,
          result: { suggest },
        },
      },
    ])
  })
})

describe('phonenumber.getPhoneNumber', () => {
  test('gives the number once for a code that was issued', async () => {
    const code = cloud.phoneCodes.issue('13800000001')
    const answer = await ask('phonenumber.getPhoneNumber', { code })
    expect(answer.phoneInfo).toMatchObject({ phoneNumber: '13800000001', countryCode: '86' })
    expect(await ask('phonenumber.getPhoneNumber', { code })).toMatchObject({ errCode: 40029 })
  })

  test('is refused for a code that was made up, or is older than five minutes', async () => {
    expect(await ask('phonenumber.getPhoneNumber', { code: 'guess' })).toMatchObject({ errCode: 40029 })
    const code = cloud.phoneCodes.issue('13800000001')
    cloud.clock.set(new Date(Date.now() + 6 * 60 * 1000).toISOString())
    expect(await ask('phonenumber.getPhoneNumber', { code })).toMatchObject({ errCode: 40029 })
    cloud.clock.set(null)
  })
})
