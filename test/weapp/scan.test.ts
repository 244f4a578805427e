import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readSigns } from '../../config/county/seed'
import type { ActivityCard } from '../../types/activity'
import { type DeskProcess, startDeskProcess } from '../_kit/desk'
import { boot } from './_boot'
import { stopDate } from './_clock'
import type { Boot, CallAsked } from './_shapes'

const ME = 'o-weapp-resident'
/** A Tuesday, 10:00 in China, for the cloud and for the phone. Only the date stands still; timers run. */
const NOW = '2026-11-24T02:00:00.000Z'

let desk: DeskProcess
let phone: Boot
const asked: CallAsked[] = []
const dataDir = mkdtempSync(join(tmpdir(), 'weapp-'))

interface Board {
  data: { upcoming: ActivityCard[] }
}

/** A real village's sign with an activity that anyone can book without giving a name. */
async function findBookable(): Promise<{ code: string; card: ActivityCard }> {
  for (const { code } of readSigns('feicheng').slice(2)) {
    const board = (await desk.call('station', { action: 'open', input: { code } }, null)) as Board
    const card = board.data.upcoming.find(
      ({ mode, status, audiences, seatsLeft, opensAt, closesAt, title }) =>
        mode === 'bookable' &&
        status === 'published' &&
        audiences.includes('everyone') &&
        (seatsLeft ?? 0) > 1 &&
        (opensAt ?? '') < NOW &&
        (closesAt ?? '') > NOW &&
        board.data.upcoming.filter((other) => other.title === title).length === 1,
    )
    if (card && (await asksNothing(card.id))) return { code, card }
  }
  throw new Error('no sign of the demo county leads to a bookable activity')
}

async function asksNothing(activityId: string): Promise<boolean> {
  const reply = (await desk.call('activity', { action: 'show', input: { activityId } }, null)) as {
    data: { asksName: boolean; asksPhone: boolean }
  }
  return !reply.data.asksName && !reply.data.asksPhone
}

beforeAll(async () => {
  stopDate(NOW)
  desk = await startDeskProcess(dataDir, NOW)
}, 120_000)
afterAll(async () => {
  await desk.kill()
  rmSync(dataDir, { recursive: true, force: true })
})

test('a scan in the built mini-program opens the real station and books a seat in the local cloud', async () => {
  const { code, card } = await findBookable()
  const query = { scene: encodeURIComponent(`s=${code}`) }
  phone = boot({
    query,
    callFunction: async (call) => {
      asked.push(call)
      return { result: await desk.call(call.name, call.data, ME) }
    },
  })
  phone.open('pages/station/index', query)
  await phone.shows(card.title)

  expect(asked.map(({ name, data }) => `${name}.${data.action}`)).toEqual(['station.open'])
  const firstSetDataBytes = Math.max(...phone.seen.setData.map(({ bytes }) => bytes))
  expect(firstSetDataBytes).toBeLessThanOrEqual(65_536)
  if (process.env.WEAPP_FIGURES) {
    writeFileSync(process.env.WEAPP_FIGURES, JSON.stringify({ cloudCalls: asked.length, firstSetDataBytes }))
  }

  await phone.tap(card.title)
  await phone.shows('预约座位')
  await phone.tap('预约座位')
  await phone.arrives('booking/pages/form/index')
  await phone.shows('预约 1 个座位')
  await phone.tap('预约 1 个座位')
  await phone.arrives('booking/pages/done/index')

  const mine = (await desk.call('booking', { action: 'mine', input: { when: 'coming' } }, ME)) as {
    data: { bookings: { title: string; code: string }[] }
  }
  expect(mine.data.bookings).toHaveLength(1)
  expect(mine.data.bookings[0]?.title).toBe(card.title)
  await phone.shows(mine.data.bookings[0]?.code ?? 'no code')
}, 120_000)
