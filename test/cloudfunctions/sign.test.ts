import { strFromU8, unzipSync } from 'fflate'
import jsQR from 'jsqr'
import { PNG } from 'pngjs'
import type { SignRecord } from '../../cloudfunctions/_lib/records'
import type { JobRecord } from '../../cloudfunctions/_lib/records/job'
import type { SignJob, SignLine } from '../../types/sign'
import { anActivity, at, COUNTY, OTHER_TOWN, TOWN, VILLAGE } from '../_kit/records'
import { aKey, type Stage, stage } from '../_kit/stage'
import { aSign, codeAt } from './_asks/sign'

const CODE = 'TNY444'
const DRAW = 'openapi.wxacode.getUnlimited'

let on: Stage
beforeAll(async () => {
  on = await stage()
})
beforeEach(() => {
  on.reset()
  on.cloud.counters.reset()
  on.grant('countyStaff', 'county', COUNTY)
  on.grant('townStaff', 'town', TOWN)
  on.grant('stationStaff', 'station', VILLAGE)
})
afterAll(() => on.close())

async function ask<Data>(role: string, action: string, input: object, key = aKey()): Promise<Data> {
  const reply = await on.as(role).call(`sign.${action}`, input, key)
  if (!reply.ok) throw new Error(reply.code)
  return reply.data as Data
}
const signOf = (code: string) => on.cloud.database.find('signs', { _id: code })[0] as unknown as SignRecord
const jobOf = (id: string) => on.cloud.database.find('jobs', { _id: id })[0] as unknown as JobRecord
const drawn = () => on.cloud.counters.total()[DRAW] ?? 0
const later = (seconds: number) =>
  on.cloud.clock.set(new Date(Date.parse(at('11-23 10:00')) + seconds * 1000).toISOString())

/** What the code of a sheet opens. */
function readCode(svg: string): string | undefined {
  const [, base64 = ''] = /data:image\/png;base64,([^"]+)"/.exec(svg) ?? []
  const { data, width, height } = PNG.sync.read(Buffer.from(base64, 'base64'))
  return jsQR(new Uint8ClampedArray(data), width, height)?.data
}

describe('a sheet', () => {
  test('names the station, its number and what to do, and its code opens the station', async () => {
    const { svg, fileName } = await ask<{ svg: string; fileName: string }>('stationStaff', 'sheet', {
      code: CODE,
      size: 'a4',
    })
    for (const words of ['丙村', '乙镇', '编号 003', '打开微信', '扫一扫', '看活动', '甲县热线 0990000000'])
      expect(svg).toContain(words)
    expect(svg).toContain('width="210mm" height="297mm"')
    expect(decodeURIComponent(readCode(svg) ?? '')).toMatch(
      new RegExp(`pages/station/index\\?scene=s=${CODE}$`),
    )
    expect(fileName).toBe('003 丙村 A4.svg')
  })

  test('has its code drawn by WeChat once, whoever prints it in whatever size', async () => {
    await ask('stationStaff', 'sheet', { code: CODE, size: 'a4' })
    await ask('countyStaff', 'sheet', { code: CODE, size: 'plate' })
    expect(drawn()).toBe(1)
  })

  test('draws anew a code whose picture was removed from the storage', async () => {
    await ask('stationStaff', 'sheet', { code: CODE, size: 'a4' })
    const kept = on.cloud.database.find('signs', { _id: CODE })
    on.cloud.database.empty('signs')
    on.cloud.database.insert('signs', [{ ...kept[0], picture: `${kept[0]?.picture}.gone` }])
    expect(await ask('stationStaff', 'sheet', { code: CODE, size: 'a4' })).toMatchObject({
      fileName: '003 丙村 A4.svg',
    })
    expect(drawn()).toBe(2)
  })
})

describe('the list of plates', () => {
  const list = (role: string, nodeId: string, show = 'all', after?: string) =>
    ask<{ signs: SignLine[]; more: boolean; counts: Record<string, number> }>(role, 'list', {
      nodeId,
      show,
      ...(after ? { after } : {}),
    })

  test('holds what is below a node, in the order of the numbers', async () => {
    expect((await list('townStaff', TOWN)).signs.map(({ number }) => number)).toEqual(['002', '003', '004'])
    expect((await list('countyStaff', COUNTY)).signs).toHaveLength(7)
    expect((await list('stationStaff', VILLAGE)).signs).toMatchObject([
      { code: CODE, stationName: '丙村', state: 'fresh', lastScannedOn: null },
    ])
  })

  test('goes on after the last one shown', async () => {
    const more = Array.from({ length: 60 }, (_, i) =>
      aSign(VILLAGE, { _id: codeAt(`more-${i}`), number: String(100 + i) }),
    )
    on.cloud.database.insert('signs', more)
    const first = await list('stationStaff', VILLAGE)
    const second = await list('stationStaff', VILLAGE, 'all', first.signs.at(-1)?.code)
    expect([first.signs.length, first.more, second.signs.length, second.more]).toEqual([50, true, 11, false])
  })

  test('says where each plate is in its life', async () => {
    await ask('stationStaff', 'mark', { code: CODE, mark: 'installed' })
    expect(await list('stationStaff', VILLAGE, 'unscanned')).toMatchObject({
      signs: [{ code: CODE, state: 'installed' }],
    })
    await on.as(null).call('station.open', { code: CODE })
    expect(await list('stationStaff', VILLAGE, 'all')).toMatchObject({
      signs: [{ lastScannedOn: '2026-11-23' }],
      counts: { all: 1, unscanned: 0, damaged: 0 },
    })
    await ask('stationStaff', 'mark', { code: CODE, mark: 'damaged', note: '被车撞歪了' })
    expect(await list('townStaff', TOWN, 'damaged')).toMatchObject({ signs: [{ damagedNote: '被车撞歪了' }] })
    await ask('stationStaff', 'mark', { code: CODE, mark: 'repaired' })
    expect(await list('townStaff', TOWN, 'damaged')).toMatchObject({ signs: [] })
  })
})

describe('marking a plate', () => {
  test('sent twice is done once, also when something else happened in between', async () => {
    const key = aKey()
    await ask('stationStaff', 'mark', { code: CODE, mark: 'damaged', note: '掉漆' }, key)
    await ask('stationStaff', 'mark', { code: CODE, mark: 'repaired' })
    expect(
      await ask('stationStaff', 'mark', { code: CODE, mark: 'damaged', note: '掉漆' }, key),
    ).toMatchObject({ state: 'fresh' })
    expect(on.cloud.database.find('audit', { act: 'markSign' })).toHaveLength(2)
  })

  test('needs a reason when it is damaged', async () => {
    await expect(ask('stationStaff', 'mark', { code: CODE, mark: 'damaged' })).rejects.toThrow('bad_input')
  })

  test('of one that does not exist is refused as one of others is', async () => {
    await expect(ask('stationStaff', 'mark', { code: 'ZZZ999', mark: 'installed' })).rejects.toThrow(
      'not_allowed',
    )
    await expect(ask('countyStaff', 'mark', { code: 'ZZZ999', mark: 'installed' })).rejects.toThrow(
      'sign_unknown',
    )
  })
})

describe('replacing a code', () => {
  const replace = (key = aKey(), role = 'countyStaff') =>
    ask<SignLine>(role, 'replace', { code: CODE, why: '牌子丢了' }, key)

  test('the station has a new code with its old number, and the old sign still leads there', async () => {
    const fresh = await replace()
    expect(fresh).toMatchObject({ number: '003', stationId: VILLAGE, state: 'fresh' })
    expect(fresh.code).not.toBe(CODE)
    expect(signOf(CODE)).toMatchObject({ status: 'replaced', replacedBy: fresh.code })
    expect(await on.as(null).call('station.open', { code: CODE })).toMatchObject({
      data: { station: { id: VILLAGE }, signNote: { note: 'replaced' } },
    })
    expect(await on.as(null).call('station.open', { code: fresh.code })).toMatchObject({
      data: { station: { id: VILLAGE }, signNote: null },
    })
    expect(on.cloud.database.find('audit')).toMatchObject([
      { act: 'issueSign', why: '牌子丢了', before: { code: CODE }, after: { code: fresh.code } },
    ])
  })

  test('sent twice gives one new code', async () => {
    const key = aKey()
    const [first, second] = [await replace(key), await replace(key)]
    expect(second.code).toBe(first.code)
    expect(on.cloud.database.find('signs', { stationId: VILLAGE })).toHaveLength(2)
  })

  test('asked for by two at once gives one new code', async () => {
    on.grant('deputy', 'county', COUNTY)
    const answers = await Promise.allSettled([replace(aKey(), 'countyStaff'), replace(aKey(), 'deputy')])
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(on.cloud.database.find('signs', { stationId: VILLAGE, status: 'current' })).toHaveLength(1)
  })

  test.each(['errorAfter', 'drop', 'kill'] as const)(
    'comes about in the end when a call breaks off (%s)',
    async (kind) => {
      const key = aKey()
      on.cloud.faults.add({ action: 'database.modifyDocument', collection: 'signs', kind, times: 1 })
      const first = await replace(key).catch(() => null)
      const second = await replace(key)
      expect(first === null || first.code === second.code).toBe(true)
      expect(on.cloud.database.find('signs', { stationId: VILLAGE, status: 'current' })).toMatchObject([
        { _id: second.code },
      ])
    },
  )

  test('is the county alone to do, and only for a code in use', async () => {
    await expect(replace(aKey(), 'stationStaff')).rejects.toThrow('not_allowed')
    await replace()
    await expect(replace()).rejects.toThrow('sign_replaced')
  })
})

describe('all sheets of a node', () => {
  const start = (nodeId: string, role = 'countyStaff', key = aKey()) =>
    ask<SignJob>(role, 'startJob', { nodeId }, key)
  const step = (jobId: string, role = 'countyStaff') => ask<SignJob>(role, 'step', { jobId })
  async function finish(jobId: string): Promise<SignJob> {
    for (;;) {
      const job = await step(jobId)
      if (job.status !== 'running') return job
    }
  }
  async function unzip({ url }: SignJob): Promise<Record<string, Uint8Array>> {
    return unzipSync(new Uint8Array(await (await fetch(url ?? '')).arrayBuffer()))
  }

  test('come in one archive with a folder for each town', async () => {
    const job = await start(COUNTY)
    expect(job).toMatchObject({ status: 'running', total: 7, done: 0, url: null })
    const done = await finish(job.id)
    expect(done).toMatchObject({ status: 'done', done: 7 })
    const files = await unzip(done)
    expect(
      Object.keys(files)
        .filter((name) => name.startsWith('乙镇/'))
        .sort(),
    ).toEqual(
      [
        ...['002 乙镇', '003 丙村', '004 丁村'].flatMap((name) => [
          `乙镇/A4/${name}.svg`,
          `乙镇/牌子/${name}.svg`,
          `乙镇/二维码/${name}.png`,
        ]),
        '乙镇/全部A4.html',
        '乙镇/清单.csv',
      ].sort(),
    )
    expect(Object.keys(files)).toHaveLength(3 * 7 + 2 * 3)
    expect(readCode(strFromU8(files['戊街道/牌子/007 丁村.svg'] as Uint8Array))).toContain('TNY888')
    expect(strFromU8(files['乙镇/清单.csv'] as Uint8Array)).toContain(
      '"003","乙镇丙村新时代文明实践站","乙镇","","TNY444","003 丙村"',
    )
    expect(drawn()).toBe(7)
    expect(signOf(CODE)).toMatchObject({ printedAt: at('11-23 10:00') })
  })

  test('only of the town that was asked for, and not by its neighbours', async () => {
    const job = await start(TOWN, 'townStaff')
    expect(job.total).toBe(3)
    await expect(start(OTHER_TOWN, 'townStaff')).rejects.toThrow('not_allowed')
    on.grant('neighbour', 'town', OTHER_TOWN)
    await expect(step(job.id, 'neighbour')).rejects.toThrow('not_allowed')
  })

  test('begun twice are one job: by the same request, or while it is under way', async () => {
    const key = aKey()
    const job = await start(COUNTY, 'countyStaff', key)
    expect((await start(COUNTY, 'countyStaff', key)).id).toBe(job.id)
    expect((await start(COUNTY)).id).toBe(job.id)
    await finish(job.id)
    expect((await start(COUNTY, 'countyStaff', key)).id).toBe(job.id)
    expect((await start(COUNTY)).id).not.toBe(job.id)
  })

  test('driven by two at once are made once', async () => {
    const { id } = await start(COUNTY)
    await Promise.all([step(id), step(id)])
    const { url } = await finish(id)
    expect(url).not.toBeNull()
    expect(drawn()).toBe(7)
  })

  test('go on where they stopped when a call is killed, once its time is over', async () => {
    const { id } = await start(COUNTY)
    on.cloud.faults.add({
      action: 'database.modifyDocument',
      collection: 'jobs',
      kind: 'kill',
      times: 1,
      every: 2,
    })
    await expect(step(id)).rejects.toBeDefined()
    expect(drawn()).toBe(7)
    expect(await step(id)).toMatchObject({ status: 'running', done: 7 })
    later(30)
    expect(await finish(id)).toMatchObject({ status: 'done', done: 7 })
    expect(drawn()).toBe(7)
  })

  test('are driven on by the clock when nobody looks any more', async () => {
    const { id } = await start(COUNTY)
    later(600)
    await on.cloud.timers.fire('sign', 'continueJobs')
    expect(jobOf(id)).toMatchObject({ status: 'done' })
  })

  test('fail when WeChat refuses again and again, and can be begun anew', async () => {
    const { id } = await start(COUNTY)
    on.cloud.faults.add({ action: DRAW, kind: 'errorBefore' })
    for (let i = 0; i < 8; i++) await expect(step(id)).rejects.toThrow('internal')
    expect(await step(id)).toMatchObject({ status: 'failed', url: null })
    on.cloud.faults.clear()
    expect(await finish((await start(COUNTY)).id)).toMatchObject({ status: 'done' })
  })

  test('leave nothing behind but the latest archive', async () => {
    const first = await finish((await start(TOWN)).id)
    later(60)
    const second = await finish((await start(TOWN)).id)
    expect(jobOf(first.id).fileId).toBeNull()
    expect(await ask('townStaff', 'job', { nodeId: TOWN })).toMatchObject({
      job: { id: second.id, status: 'done' },
    })
    expect((await fetch(first.url ?? '')).status).toBe(404)
  })
})

describe('the poster of a month', () => {
  const poster = (month = '2026-11') =>
    ask<{ svg: string; shown: number; left: number }>('stationStaff', 'poster', {
      stationId: VILLAGE,
      month,
      size: 'a3',
    })

  test('tells what is still to come, in plain words', async () => {
    on.add(
      anActivity({ title: '过了的', startsAt: at('11-20 09:00'), endsAt: at('11-20 10:00') }),
      anActivity({ title: '书法课堂' }),
      anActivity({ title: '取消了的', status: 'cancelled' }),
      anActivity({ title: '下个月的', startsAt: at('12-05 09:00'), endsAt: at('12-05 10:00') }),
    )
    const { svg, shown, left } = await poster()
    expect(svg).toContain('11月活动菜单')
    expect(svg).toContain('11月28日 周六 上午 9:00')
    expect(svg).not.toMatch(/过了的|取消了的|下个月的/)
    expect([shown, left]).toEqual([1, 0])
    expect(readCode(svg)).toContain(CODE)
  })

  test('with more than find room says how many more the code shows', async () => {
    on.add(...Array.from({ length: 14 }, (_, i) => anActivity({ title: `活动${i}` })))
    const { svg, left } = await poster()
    expect(left).toBeGreaterThan(0)
    expect(svg).toContain(`还有 ${left} 场，更多请扫码`)
  })

  test('of a month with nothing says so', async () => {
    expect((await poster('2026-12')).svg).toContain('这个月的活动正在安排')
    expect((await poster('2025-01')).svg).toContain('这个月的活动正在安排')
  })
})

describe('the last scan of a sign', () => {
  test('is written down once a day, and costs the others nothing', async () => {
    const calls: number[] = []
    for (let i = 0; i < 3; i++) calls.push((await on.measure(null, 'station.open', { code: CODE })).wireTotal)
    expect(calls).toEqual([3, 2, 2])
    later(24 * 3600)
    await on.as(null).call('station.open', { code: CODE })
    expect(signOf(CODE).lastScannedOn).toBe('2026-11-24')
  })

  test('never keeps anybody from the station page', async () => {
    on.cloud.faults.add({ action: 'database.modifyDocument', collection: 'signs', kind: 'errorBefore' })
    expect(await on.as(null).call('station.open', { code: CODE })).toMatchObject({ ok: true })
  })
})
