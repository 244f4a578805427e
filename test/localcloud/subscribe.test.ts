import fs from 'node:fs'
import path from 'node:path'
import type { LocalCloud } from '../../localcloud/cloud'
import { whyNotFields } from '../../localcloud/openapi/fields'
import { closeClouds, doing, emptyFolder, openCloud, runner } from './kit'

describe('a field of a message', () => {
  const han = (n: number) => '文'.repeat(n)
  const letters = (n: number) => 'a'.repeat(n)
  const digits = (n: number) => '7'.repeat(n)

  test.each<[field: string, good: (string | number)[], bad: unknown[]]>([
    ['thing1', [han(20), 'ok 1!', '😀'.repeat(20)], [han(21), '一\n二', 'a\u0007']],
    ['number1', [digits(32), '1.5', '-3', 7], [digits(33), 'one', '1.', '１']],
    ['letter1', [letters(32)], [letters(33), 'a1', '文']],
    ['symbol1', ['+-*/!', '￥'], ['++++++', 'a', '文']],
    ['character_string1', [`A-1_${digits(28)}`], [letters(33), '文', 'a b']],
    [
      'time1',
      ['15:01', '2019年10月1日 15:01', '15:01~16:30', '2019年10月1日 15:01~2019年10月2日 16:00'],
      ['24:00', '2019年10月1日', '2019-10-01 15:01', '15:60', '3pm', '15:01-16:00'],
    ],
    [
      'date1',
      ['2019年10月1日', '2019年10月01日 15:01', '2019年10月1日~2019年10月3日'],
      ['2019-10-01', '15:01', '2019年13月1日', '2019年10月32日', '10月1日'],
    ],
    ['amount1', ['¥12.50', '100元', '$1234567890', '0'], ['¥12345678901', '12 元', 'free']],
    ['phone_number1', ['+86-0538-3310000', '13800000000'], [digits(18), 'call me']],
    ['car_number1', ['粤A8Z888挂', '鲁J12345'], ['粤A8Z8888挂', '粤-A12345']],
    ['name1', [han(10), letters(20), 'Anna-Maria O.'], [han(11), letters(21), '张3', 'Anna 2', '张San']],
    ['phrase1', [han(5)], [han(6), '通过1', 'ok', '通 过']],
  ])('%s takes what WeChat takes', (field, good, bad) => {
    for (const value of good)
      expect([value, whyNotFields({ [field]: { value } }, undefined)]).toEqual([value, null])
    for (const value of bad) {
      const why = `argument invalid! data.${field}.value invalid`
      expect([value, whyNotFields({ [field]: { value } }, undefined)]).toEqual([value, why])
    }
  })

  test('of a list takes the words of the list', () => {
    const template = { enum1: { enum: ['上午', '下午'] } }
    expect(whyNotFields({ enum1: { value: '上午' } }, template)).toBeNull()
    expect(whyNotFields({ enum1: { value: '晚上' } }, template)).toContain('data.enum1.value invalid')
  })

  test.each([
    ['is missing', {}, 'data.thing1.value is empty'],
    ['is empty', { thing1: { value: '' } }, 'data.thing1.value is empty'],
    ['is null', { thing1: { value: null } }, 'data.thing1.value is empty'],
    ['is blank', { thing1: { value: '  ' } }, 'data.thing1.value invalid'],
    ['is an object', { thing1: { value: {} } }, 'data.thing1.value invalid'],
    [
      'is none of the template',
      { thing1: { value: 'a' }, thing2: { value: 'b' } },
      'data.thing2.value invalid',
    ],
    ['is nowhere, for lack of data', null, 'data invalid'],
  ])('is refused by name when it %s', (_, data, text) => {
    expect(whyNotFields(data, { thing1: 'thing' })).toContain(text)
  })
})

const TEMPLATES = { reminder: { thing1: 'thing', time2: 'time' } } as const
const data = { thing1: { value: '瑜伽课' }, time2: { value: '15:01' } }
const message = { touser: 'o-fan', templateId: 'reminder', page: 'pages/index?id=1', data }
const config = { timeout: 20, permissions: { openapi: ['subscribeMessage.send'] } }

const send = (cloud: LocalCloud, parameters: object) =>
  doing(
    cloud,
    'return cloud.openapi.subscribeMessage.send(event.parameters).then((r) => [r.errCode, r.errMsg], (e) => [e.errCode, e.errMsg])',
    { parameters },
  )

describe('subscribeMessage.send', () => {
  let cloud: LocalCloud
  let arrive: (() => void) | undefined
  const dataDir = emptyFolder()
  const options = { templates: TEMPLATES, pages: ['pages/index'], dataDir }
  let slow = false

  beforeAll(async () => {
    const sending = () => (slow ? new Promise<void>((done) => (arrive = done)) : Promise.resolve())
    cloud = await openCloud(runner(config), { ...options, sending })
  })
  afterAll(closeClouds)

  test('sends one message per accept', async () => {
    cloud.subscriptions.grant('o-fan', 'reminder')
    expect(await send(cloud, message)).toEqual([0, expect.stringContaining('subscribeMessage.send:ok')])
    expect(await send(cloud, message)).toEqual([
      43101,
      expect.stringContaining('user refuse to accept the msg'),
    ])
    expect(cloud.subscriptions.deliveries).toEqual([
      {
        openid: 'o-fan',
        templateId: 'reminder',
        page: 'pages/index?id=1',
        data,
        at: expect.stringMatching(/Z$/),
      },
    ])
  })

  test('tells who listens', async () => {
    const heard: string[] = []
    const stop = cloud.subscriptions.onDelivered(({ openid }) => heard.push(openid))
    cloud.subscriptions.grant('o-one', 'reminder')
    cloud.subscriptions.grant('o-one', 'reminder')
    await send(cloud, { ...message, touser: 'o-one' })
    stop()
    await send(cloud, { ...message, touser: 'o-one' })
    expect(heard).toEqual(['o-one'])
  })

  test.each([
    [40003, 'invalid openid', { touser: 'not an openid' }],
    [40003, 'invalid openid', { touser: undefined }],
    [40037, 'invalid template_id', { templateId: 'unknown' }],
    [41030, 'invalid page', { page: '/pages/index' }],
    [41030, 'invalid page', { page: 'pages/unknown' }],
    [47003, 'data.thing1.value invalid', { data: { ...data, thing1: { value: 'x'.repeat(21) } } }],
    [47003, 'data.time2.value is empty', { data: { thing1: { value: 'x' } } }],
  ])('is refused with %d %s, and uses no accept up', async (errCode, text, change) => {
    cloud.subscriptions.grant('o-keeps', 'reminder')
    const before = cloud.subscriptions.grants('o-keeps', 'reminder')
    const answer = await send(cloud, { ...message, touser: 'o-keeps', ...change })
    expect(answer).toEqual([errCode, expect.stringContaining(text)])
    expect(cloud.subscriptions.grants('o-keeps', 'reminder')).toBe(before)
  })

  test('refuses a second message to a person while one is on its way', async () => {
    for (const openid of ['o-busy', 'o-busy', 'o-free']) cloud.subscriptions.grant(openid, 'reminder')
    slow = true
    const first = send(cloud, { ...message, touser: 'o-busy' })
    while (!arrive) await new Promise((done) => setImmediate(done))
    expect(await send(cloud, { ...message, touser: 'o-busy' })).toEqual([
      43108,
      expect.stringContaining('Cannot make concurrent calls to the same OpenID'),
    ])
    slow = false
    expect((await send(cloud, { ...message, touser: 'o-free' }))[0]).toBe(0)
    arrive()
    expect((await first)[0]).toBe(0)
    expect((await send(cloud, { ...message, touser: 'o-busy' }))[0]).toBe(0)
  })

  test('remembers accepts and messages over a restart, even one that cut a line off', async () => {
    cloud.subscriptions.grant('o-later', 'reminder')
    const { deliveries } = cloud.subscriptions
    await cloud.close()
    fs.appendFileSync(path.join(dataDir, 'subscriptions.jsonl'), '{"granted":{"open')
    const second = await openCloud(runner(config), options)
    expect(second.subscriptions.deliveries).toEqual(deliveries)
    expect(second.subscriptions.grants('o-later', 'reminder')).toBe(1)
    expect(second.subscriptions.grants('o-fan', 'reminder')).toBe(0)
    second.subscriptions.grant('o-later', 'reminder')
    await second.close()
    const third = await openCloud(runner(config), options)
    expect(third.subscriptions.grants('o-later', 'reminder')).toBe(2)
  })
})

test('without templates any id is taken, and the names of fields tell their types', async () => {
  const cloud = await openCloud(runner(config))
  cloud.subscriptions.grant('o-fan', 'Abc123')
  const free = { ...message, templateId: 'Abc123' }
  expect((await send(cloud, { ...free, data: { thing1: { value: 'x'.repeat(21) } } }))[0]).toBe(47003)
  expect((await send(cloud, free))[0]).toBe(0)
  await cloud.close()
})
