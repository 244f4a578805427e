import type { ActivityRecord, BookingRecord } from '../../cloudfunctions/_lib/records'
import { type County, openCounty, shoot, sideways } from './_phone'

let county: County
beforeAll(async () => {
  county = await openCounty()
}, 120_000)
afterAll(() => county?.close())

const go = (path: string) => `${county.desk.url}${path}`
const tick = () => county.desk.cloud.timers.fire('clock', 'tick')

/** A bookable activity of the village where the demo's staff work, with seats left. */
function anActivity(): ActivityRecord {
  const found = (county.desk.cloud.database.find('activities') as unknown as ActivityRecord[]).find(
    ({ organiserName, mode, status, startsAt, seatsLeft, audiences }) =>
      organiserName.includes('刘庄') &&
      mode === 'bookable' &&
      status === 'published' &&
      startsAt > '2026-11-25' &&
      (seatsLeft ?? 0) > 2 &&
      audiences.includes('everyone'),
  )
  if (!found) throw new Error('the demo has no such activity')
  return found
}

const bookingOf = (name: string) =>
  (county.desk.cloud.database.find('bookings', { name }) as unknown as BookingRecord[])[0]

const minutesAfter = (at: string, minutes: number) =>
  new Date(Date.parse(at) + minutes * 60_000).toISOString()

test('an elder without a phone: booked by a helper, a slip, found at the door, counted', async () => {
  const activity = anActivity()
  const helper = await county.phone('helper')
  await helper.page.goto(go('/staff/work/pages/proxy/index'))
  await helper.page.getByText('给人报这个').first().waitFor()
  await shoot(helper.page, 'elder-choose')
  await helper.page.goto(go(`/staff/work/pages/guest/index?id=${activity._id}`))
  await helper.page.getByLabel('姓名').fill('张奶奶')
  await helper.page.getByText('报名 1 人').tap()
  await helper.page.getByText('活动凭条').first().waitFor()
  await shoot(helper.page, 'elder-slip')
  const booking = bookingOf('张奶奶')
  expect(booking).toMatchObject({ status: 'confirmed', via: 'helper', helper: 'o-demo-helper' })
  await helper.page
    .getByText(booking?.code ?? 'no code')
    .first()
    .waitFor()
  expect(helper.troubles).toEqual([])

  const opens = minutesAfter(activity.startsAt, -30)
  county.desk.cloud.clock.set(opens)
  const desk = await county.phone('frontDesk')
  await desk.page.clock.setFixedTime(opens)
  await desk.page.goto(go(`/staff/work/pages/door/index?id=${activity._id}`))
  await desk.page.getByLabel('找人').fill('张奶')
  await desk.page.locator('[aria-label="张奶奶，签到"]').tap()
  await desk.page.getByText(/到了 1 人/).waitFor()
  await shoot(desk.page, 'elder-door')
  expect(await sideways(desk.page)).toBeLessThanOrEqual(0)
  await desk.page.waitForFunction(() => !document.body.innerText.includes('待上传'))
  expect(bookingOf('张奶奶')?.status).toBe('checked_in')
  expect(desk.troubles).toEqual([])

  const over = minutesAfter(activity.endsAt, 10)
  county.desk.cloud.clock.set(over)
  await tick()
  expect(bookingOf('张奶奶')?.status).toBe('attended')
  const staff = await county.phone('stationStaff')
  await staff.page.clock.setFixedTime(over)
  await staff.page.goto(go(`/staff/work/pages/settle/index?id=${activity._id}`))
  await staff.page.getByText(/签到了 1 人/).waitFor()
  await shoot(staff.page, 'elder-settle')
  await Promise.all([
    staff.page.waitForResponse((reply) => reply.request().postData()?.includes('saveOutcome') ?? false),
    staff.page.getByText('先保存，以后再结清').tap(),
  ])
  const [saved] = county.desk.cloud.database.find('activities', {
    _id: activity._id,
  }) as unknown as ActivityRecord[]
  expect(saved?.outcome?.headcount).toEqual({ value: 1, unit: '人', method: '签到' })
}, 120_000)
