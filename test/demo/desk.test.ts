import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import jsQR from 'jsqr'
import { PNG } from 'pngjs'
import { type Desk, startDesk } from '../../desk/serve'
import type { DeskSigns } from '../../desk/signs'

let folder: string
let desk: Desk

const at = (path: string) => fetch(`${desk.url}${path}`, { redirect: 'manual' })
const indexHtml = '<!doctype html><html><head></head><body>实践站</body></html>'

/** A path as it is typed, which fetch would tidy up first. */
const raw = (path: string) =>
  new Promise<{ status: number; text: string }>((done, fail) => {
    request({ host: '127.0.0.1', port: desk.cloud.port, path }, (res) => {
      let text = ''
      res.on('data', (part) => {
        text += part
      })
      res.on('end', () => done({ status: res.statusCode ?? 0, text }))
    })
      .on('error', fail)
      .end()
  })

const start = () =>
  startDesk({
    dataDir: join(folder, 'data'),
    port: 0,
    h5Dir: join(folder, 'h5'),
    functionsDir: join(folder, 'functions'),
    countyId: 'feicheng',
    timers: false,
  })

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'desk-'))
  mkdirSync(join(folder, 'functions'))
  mkdirSync(join(folder, 'h5', 'js'), { recursive: true })
  writeFileSync(join(folder, 'h5', 'index.html'), indexHtml)
  writeFileSync(join(folder, 'h5', 'js', 'app.0123abcd.js'), `// ${'long '.repeat(400)}`)
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  desk = await start()
})
afterAll(async () => {
  await desk?.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('the desk', () => {
  test('is what the address alone leads to', async () => {
    const response = await at('/')
    expect([response.status, response.headers.get('location')]).toEqual([302, '/desk'])
  })

  test('brings its page, style and script', async () => {
    const page = await at('/desk')
    expect(page.headers.get('content-type')).toMatch(/^text\/html/)
    expect(await page.text()).toContain('演示桌')
    expect((await at('/desk/desk.css')).headers.get('content-type')).toMatch(/^text\/css/)
    expect((await at('/desk/desk.js')).headers.get('content-type')).toMatch(/^text\/javascript/)
    expect((await at('/desk/inPhone.js')).status).toBe(200)
  })

  test('knows all signs and picks some worth a look', async () => {
    const { signs, featured }: DeskSigns = await (await at('/desk/api/signs')).json()
    expect(signs).toHaveLength(649)
    expect(signs[0]).toMatchObject({ number: '001', level: 'county', title: '肥城市新时代文明实践中心' })
    const codes = featured.map(({ sign }) => sign.code)
    expect(new Set(codes).size).toBe(codes.length)
    expect(featured.length).toBeGreaterThanOrEqual(6)
    expect(featured.at(-1)?.sign.stationName).toBe('不认识的牌子')
  })

  test('draws the code that the sign carries', async () => {
    const response = await at('/desk/api/qr?code=B9MJMJ')
    const { data, width, height } = PNG.sync.read(Buffer.from(await response.arrayBuffer()))
    const read = jsQR(new Uint8ClampedArray(data), width, height)
    expect(read?.data).toBe(`${desk.url}/pages/station/index?scene=s%3DB9MJMJ`)
  })

  test('refuses what is no code, what is not there, and any change', async () => {
    expect((await at('/desk/api/qr?code=../../x')).status).toBe(400)
    expect((await at('/desk/api/anything')).status).toBe(404)
    expect((await fetch(`${desk.url}/desk/api/signs`, { method: 'POST' })).status).toBe(405)
  })

  test('tells of a message as it goes out, and again to who comes later', async () => {
    const { subscriptions } = desk.cloud
    subscriptions.grant('o-demo-neighbour', 'demo-booked')
    const delivered = new Promise((done) => subscriptions.onDelivered(done))
    const data = {
      thing1: { value: '毛笔字' },
      time2: { value: '2026年11月25日 09:00' },
      character_string3: { value: 'ABC234' },
    }
    const message = {
      touser: 'o-demo-neighbour',
      template_id: 'demo-booked',
      page: 'pages/activity/index?id=x',
      data,
    }
    await (subscriptions as unknown as { send(message: object): Promise<object> }).send(message)
    await delivered
    const stream = (await at('/desk/api/messages')).body?.getReader()
    let text = ''
    while (!text.includes('毛笔字')) {
      const { value, done } = (await stream?.read()) ?? { done: true, value: undefined }
      if (done) break
      text += Buffer.from(value ?? []).toString()
    }
    await stream?.cancel()
    const event = JSON.parse(/^data: (.*)$/m.exec(text)?.[1] ?? '{}')
    expect(event).toMatchObject({ role: 'neighbour', receiver: '邻居老李', page: message.page })
    expect(event.fields).toContainEqual({ label: '编号', value: 'ABC234' })
  })
})

describe('the app for browsers', () => {
  test.each(['/pages/station/index?scene=s%3DB9MJMJ', '/booking/pages/form/index?id=x', '/pages/mine/index'])(
    'answers %s with its one page, never kept by the browser',
    async (path) => {
      const response = await at(path)
      expect(response.status).toBe(200)
      expect(response.headers.get('cache-control')).toBe('no-cache')
      expect(await response.text()).toContain('实践站')
    },
  )

  test('lets browsers keep files that are named by their content, and zips them', async () => {
    const response = await at('/js/app.0123abcd.js')
    expect(response.headers.get('cache-control')).toContain('immutable')
    expect(response.headers.get('content-encoding')).toBe('gzip')
    expect(await response.text()).toContain('long long')
    const plain = await fetch(`${desk.url}/js/app.0123abcd.js`, {
      headers: { 'accept-encoding': 'identity' },
    })
    expect(plain.headers.get('content-encoding')).toBeNull()
  })

  test.each(['/js/gone.0123abcd.js', '/pages/station/index.js', '/nothing'])('has no %s', async (path) => {
    expect((await at(path)).status).toBe(404)
  })

  test.each([
    '/../secret.txt',
    '/js/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/%00',
    '/%zz',
  ])('gives away nothing at %s', async (path) => {
    const { status, text } = await raw(path)
    expect(status).toBe(404)
    expect(text).not.toBe('secret')
  })
})

test('started again, the desk keeps what was there', async () => {
  const before = desk.cloud.database.find('bookings').length
  await desk.close()
  desk = await start()
  expect(desk.cloud.database.find('bookings')).toHaveLength(before)
  expect(desk.cloud.database.find('stations')).toHaveLength(649)
})
