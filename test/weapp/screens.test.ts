import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import budget from '../../config/budget.json'
import type { Crowd } from '../_kit/crowdMain'
import { type DeskProcess, startCrowd } from '../_kit/desk'
import { boot } from './_boot'
import { stopDate } from './_clock'
import type { Boot, CallAsked, Query } from './_shapes'
import type { Shape } from './_tree'

const ME = 'o-demo-countyStaff'
/** A Tuesday, 10:00 in China. */
const NOW = '2026-11-24T02:00:00.000Z'

interface Screen {
  route: string
  query?: (crowd: Crowd) => Query
  /** Stands there once everything has come. */
  says: string
}

/** The ten screens people are on most. */
const SCREENS: Record<string, Screen> = {
  station: {
    route: 'pages/station/index',
    query: ({ stationId }) => ({ id: stationId }),
    says: '找其他实践站',
  },
  menu: { route: 'pages/menu/index', says: '座' },
  activity: {
    route: 'pages/activity/index',
    query: ({ activityId }) => ({ id: activityId }),
    says: '做什么',
  },
  form: {
    route: 'booking/pages/form/index',
    query: ({ activityId }) => ({ id: activityId }),
    says: '几个人',
  },
  mine: { route: 'pages/mine/index', says: '预约码' },
  clue: { route: 'people/pages/clue/index', says: '您是他的' },
  wall: { route: 'people/pages/wall/index', says: '王秀英23' },
  inbox: { route: 'message/pages/inbox/index', says: '健康大讲堂第 0 讲' },
  home: { route: 'staff/work/pages/home/index', says: '回到实践站' },
  roster: {
    route: 'staff/work/pages/roster/index',
    query: ({ activityId }) => ({ id: activityId }),
    says: '王秀英1',
  },
}

const dataDir = mkdtempSync(join(tmpdir(), 'screens-'))
const figures: Record<string, Shape & { setDataBytes: number; totalBytes: number }> = {}
let desk: DeskProcess & { told: Crowd }
let phone: Boot

beforeAll(async () => {
  stopDate(NOW)
  desk = await startCrowd(dataDir, NOW)
  const callFunction = async ({ name, data }: CallAsked) => ({ result: await desk.call(name, data, ME) })
  phone = boot({ query: { id: desk.told.stationId }, callFunction })
}, 120_000)

afterAll(async () => {
  await desk?.kill()
  rmSync(dataDir, { recursive: true, force: true })
  if (process.env.WEAPP_SCREENS) writeFileSync(process.env.WEAPP_SCREENS, JSON.stringify(figures))
})

test.each(Object.entries(SCREENS))('%s stays within what WeChat asks of a page', async (name, screen) => {
  const from = phone.seen.setData.length
  phone.open(screen.route, screen.query?.(desk.told) ?? {})
  await phone.shows(screen.says)
  await phone.settle()
  const sent = phone.seen.setData.slice(from).map(({ bytes }) => bytes)
  const shape = phone.shape()
  figures[name] = {
    ...shape,
    setDataBytes: Math.max(...sent),
    totalBytes: sent.reduce((sum, bytes) => sum + bytes, 0),
  }
  expect(shape.nodes).toBeGreaterThan(10)
  expect(shape.nodes).toBeLessThan(budget.screen.nodes)
  expect(shape.depth).toBeLessThan(budget.screen.depth)
  expect(shape.children).toBeLessThanOrEqual(budget.screen.children)
  expect(Math.max(...sent)).toBeLessThanOrEqual(budget.screen.setDataBytes)
})
