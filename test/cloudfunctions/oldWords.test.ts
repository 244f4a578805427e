import type { FlowerRecord } from '../../cloudfunctions/_lib/records/story'
import { at, COUNTY, VILLAGE } from '../_kit/records'
import { aKey, type Stage, stage } from '../_kit/stage'
import { anIdea, waiting } from './_asks/draft'
import { anHonour } from './_asks/honour'
import { tick } from './_life'

let on: Stage
beforeAll(async () => {
  on = await stage()
})
beforeEach(() => {
  on.reset()
  on.grant('village', 'station', VILLAGE)
  put('honours', anHonour(VILLAGE))
})
afterAll(() => on.close())

const put = (name: string, ...rows: object[]) => on.cloud.database.insert(name, rows as never)
const ask = async <T = { id: string }>(role: string | null, action: string, input: object = {}) => {
  const reply = (await on.as(role).call(action, input, aKey())) as { ok: boolean; code?: string; data: never }
  if (!reply.ok) throw new Error(`${action}: ${reply.code}`)
  return reply.data as T
}
const honourId = `honour-${VILLAGE}`
const send = async () =>
  (await ask('resident', 'story.sendFlower', { honourId, words: '谢谢您', from: '小王' })).id
const judge = (flowerId: string, show: boolean) =>
  ask('village', 'story.judgeFlower', { flowerId, show, why: show ? null : '不合适' })
const note = (id: string) => on.cloud.database.find('flowers', { _id: id })[0] as unknown as FlowerRecord
const yearLater = (month: string) => on.cloud.clock.set(`2027-${month}-01T02:00:00.000Z`)

describe('a thank-you note', () => {
  test.each([
    ['the writer takes back', (id: string) => ask('resident', 'story.takeFlower', { flowerId: id })],
    ['staff take down', (id: string) => judge(id, false)],
  ])('that was shown for long and %s keeps no words', async (_who, end) => {
    const id = await send()
    await judge(id, true)
    yearLater('12')
    await tick(on)
    expect(note(id)).toMatchObject({ status: 'shown', words: '谢谢您', from: '一位乡亲', keptUntil: null })
    await end(id)
    on.cloud.clock.set('2027-12-01T04:00:00.000Z')
    await tick(on)
    expect(note(id)).toMatchObject({ words: '', keptUntil: null })
    expect(note(id).status).not.toBe('shown')
  })

  test('that is taken back within its time keeps its words until that ends', async () => {
    const id = await send()
    const until = note(id).keptUntil
    await ask('resident', 'story.takeFlower', { flowerId: id })
    expect(note(id)).toMatchObject({ words: '谢谢您', keptUntil: until })
  })

  test('that nobody looked at in its time waits no more', async () => {
    const ids: string[] = []
    for (const day of ['23', '24']) {
      on.cloud.clock.set(at(`11-${day} 10:00`))
      for (let n = 0; n < (day === '23' ? 3 : 2); n++) ids.push(await send())
    }
    on.cloud.clock.set(at('11-25 10:00'))
    await expect(send()).rejects.toThrow('flower_too_many_waiting')
    yearLater('12')
    await tick(on)
    for (const id of ids) expect(note(id)).toMatchObject({ words: '', status: 'refused', keptUntil: null })
    await expect(judge(ids[0] as string, true)).rejects.toThrow('flower_over')
    expect(await send()).toBeTruthy()
  })
})

describe('an idea whose time is over', () => {
  const proposer = {
    openid: 'o-her',
    name: '王',
    phone: '1',
    whenWords: '',
    placeWords: '',
    keptUntil: at('11-22 09:00'),
  }
  const content = async (different: object) => {
    put('drafts', anIdea(VILLAGE, { proposer, by: 'o-her', ...different }))
    await tick(on)
    const [draft] = on.cloud.database.find('drafts') as unknown as {
      activity: { content: string }
      proposer: object
    }[]
    expect(draft?.proposer).toMatchObject({ name: '', phone: '', keptUntil: null })
    return draft?.activity.content
  }

  test('loses its words where nobody took it up', async () => {
    expect(await content({})).toBe('')
  })
  test('loses them where it was turned down', async () => {
    expect(await content({ status: 'dropped', waitsAt: [] })).toBe('')
  })
  test('keeps what staff wrote and handed in', async () => {
    expect(await content({ ...waiting([COUNTY]), by: 'o-staff', byName: '某人' })).toBe('想教大家包粽子')
  })
})

describe('a certificate', () => {
  test('whose name went with its time says so after its holder erases themselves too', async () => {
    const { number } = await ask<{ number: string }>('resident', 'hours.certify', { name: '赵新' })
    const told = () => ask<{ certificate: object }>(null, 'hours.verify', { number })
    on.cloud.clock.set('2040-01-01T02:00:00.000Z')
    await tick(on)
    const before = await told()
    expect(before.certificate).toMatchObject({ name: '（姓名已按期删除）' })
    await ask('resident', 'privacy.erase')
    expect(await told()).toEqual(before)
  })
})

test('staff read all they did, however much it is', async () => {
  const deed = {
    by: 'o-village',
    byName: '某人',
    act: 'publish',
    path: [COUNTY],
    thing: { kind: 'x', id: 'x', title: '事' },
  }
  const all = Array.from({ length: 2100 }, (_, n) => ({
    _id: `deed-${n}`,
    ...deed,
    at: new Date(Date.parse(at('11-01 09:00')) + n * 1000).toISOString(),
  }))
  put('audit', ...all)
  let acts = 0
  for (let from: number | null = 0; from !== null; ) {
    const page: { records: { topic: string }[]; next: number | null } = await ask(
      'village',
      'privacy.export',
      { from },
    )
    acts += page.records.filter(({ topic }) => topic === 'act').length
    from = page.next
  }
  expect(acts).toBe(2100)
})
