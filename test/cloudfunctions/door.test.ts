import { anActivity, VILLAGE } from '../_kit/records'
import { aKey, type Stage, stage } from '../_kit/stage'

let on: Stage
beforeAll(async () => {
  on = await stage()
})
beforeEach(() => on.reset())
afterAll(() => on.close())

const send = (name: string, event: unknown, openid: string | null = 'o-resident') =>
  on.cloud.call(
    name,
    event,
    openid ? { openid, source: 'wx_client' } : { source: 'wx_client' },
    'request-door',
  )

describe('the door of every function', () => {
  test.each([
    ['an action that does not exist', { action: 'destroy', input: {} }, 'unknown_action'],
    ['a name every object has', { action: 'constructor', input: {} }, 'unknown_action'],
    ['no action', { input: {} }, 'bad_input'],
    ['an action that is no text', { action: { $ne: '' } }, 'bad_input'],
    ['nothing at all', null, 'bad_input'],
    ['fields nobody asked for', { action: 'towns', input: { admin: true } }, 'bad_input'],
  ])('%s', async (_what, event, code) => {
    expect(await send('station', event)).toEqual({ ok: false, code, requestId: 'request-door' })
  })

  test('who I am is what the platform says, whatever the event claims', async () => {
    const { _id } = on.add(anActivity())
    const event = {
      action: 'book',
      input: { activityId: _id, partySize: 1 },
      idempotencyKey: aKey(),
      openid: 'o-neighbour',
      OPENID: 'o-neighbour',
      userInfo: { openId: 'o-neighbour' },
    }
    await send('booking', event)
    expect(on.bookings(_id).map(({ person }) => person)).toEqual(['o-resident'])
  })

  test('an accident inside is told by its number only, and logged under it', async () => {
    on.cloud.faults.add({ action: 'database.getDocument', collection: 'stations', kind: 'errorBefore' })
    const reply = await send('activity', {
      action: 'menu',
      input: { stationId: VILLAGE, fromOn: '2026-11-23', toOn: '2026-11-24' },
    })
    expect(reply).toEqual({ ok: false, code: 'internal', requestId: 'request-door' })
    expect(JSON.stringify(on.cloud.logs('request-door'))).toContain('request-door')
  })

  test('input far too large is refused and changes nothing', async () => {
    const activity = on.add(anActivity({ asksName: true }))
    const input = { activityId: activity._id, partySize: 1, name: '王'.repeat(90_000) }
    const outcome = await send('booking', { action: 'book', input, idempotencyKey: aKey() }).catch(
      (error: Error) => error.message,
    )
    expect(JSON.stringify(outcome)).toMatch(/bad_input|exceed/)
    expect(on.activity(activity._id)).toEqual(activity)
  })
})
