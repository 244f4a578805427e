import { shardOf } from '../../cloudfunctions/_lib/outbox/ids'
import type { MessageRecord } from '../../cloudfunctions/_lib/records/message'
import { allAsks } from '../_kit/asks'
import { anActivity, at, COUNTY, NOW, VILLAGE } from '../_kit/records'
import { aKey, type Stage, stage } from '../_kit/stage'

let on: Stage
beforeAll(async () => {
  on = await stage({ instances: 4 })
})
beforeEach(() => {
  on.reset()
  seen = on.cloud.subscriptions.deliveries.length
})
afterAll(() => on.close())

let seen = 0
const delivered = () => on.cloud.subscriptions.deliveries.slice(seen)
const run = (name: string, trigger: string) =>
  on.cloud.call(name, { Type: 'Timer', TriggerName: trigger }, { source: 'wx_trigger' })
const tick = () => run('clock', 'tick')
const send = () => run('message', 'send')
const clock = async () => {
  await tick()
  return send()
}
const rows = () => on.cloud.database.find('messages') as unknown as MessageRecord[]
const rowsOf = (kind: string) => rows().filter((row) => row.kind === kind)
const book = (role: string, activityId: string, more: object = {}) =>
  on.as(role).call('booking.book', { activityId, partySize: 1, ...more }, aKey())

/** Says yes on the phone and in the ledger, as a tap does. */
async function agree(role: string, templates: readonly string[], times = 1) {
  for (let i = 0; i < times; i++) {
    for (const template of templates) {
      const id =
        template === 'booked' ? 'tiny-booked' : `demo-${template === 'progress' ? 'offer' : template}`
      on.cloud.subscriptions.grant(`o-${role}`, id)
    }
    await on.as(role).call('message.consent', { templates }, aKey())
  }
}

describe('what is told', () => {
  test('a booking: in the inbox at once, by WeChat where one agreed, once however often the clock runs', async () => {
    const { _id } = on.add(anActivity({ title: '一个很长很长很长很长很长很长很长很长的活动名称' }))
    await agree('resident', ['booked'])
    await book('resident', _id)
    await book('neighbour', _id)
    await Promise.all([tick(), tick()])
    await Promise.all([send(), send(), send()])
    await clock()
    expect(delivered()).toHaveLength(1)
    expect(delivered()[0]).toMatchObject({ openid: 'o-resident', page: `pages/activity/index?id=${_id}` })
    expect(delivered()[0]?.data.thing1?.value).toBe('一个很长很长很长很长很长很长很长很长的…')
    expect(await on.as('neighbour').call('message.inbox')).toMatchObject({
      data: { items: [{ kind: 'booked', read: false }] },
    })
    expect(
      rowsOf('booked')
        .map(({ status }) => status)
        .sort(),
    ).toEqual(['noConsent', 'sent'])
  })

  test('an activity that is off: each of its people once, and who did not agree stands on the call list', async () => {
    const { _id } = on.add(
      anActivity({
        asksName: true,
        asksPhone: true,
        startsAt: at('11-24 09:00'),
        endsAt: at('11-24 11:00'),
        closesAt: at('11-24 08:00'),
      }),
    )
    on.grant('staff', 'station', VILLAGE)
    await agree('resident', ['change'])
    const contact = { name: '王秀英', phone: '13812345678' }
    await book('resident', _id, contact)
    await book('neighbour', _id, { ...contact, phone: '13900000000' })
    await clock()
    await on.as('staff').call('draft.cancel', { activityId: _id, why: '下大雪' }, aKey())
    await clock()
    await clock()
    expect(delivered().filter(({ templateId }) => templateId === 'demo-change')).toHaveLength(1)
    const list = (await on.as('staff').call('message.notReached', { nodeId: VILLAGE })) as unknown as {
      data: { rows: { id: string; maskedPhone: string }[]; loudspeaker: { words: string }[] }
    }
    expect(list.data.rows).toMatchObject([
      { kind: 'cancelled', why: 'noConsent', maskedPhone: '139****0000', tries: 0 },
    ])
    expect(list.data.loudspeaker[0]?.words).toContain('下大雪')
    const id = list.data.rows[0]?.id ?? ''
    await on.as('staff').call('message.called', { id, result: 'noAnswer' }, aKey())
    expect(await on.as('staff').call('message.notReached', { nodeId: VILLAGE })).toMatchObject({
      data: { rows: [{ tries: 1 }] },
    })
    await on.as('staff').call('message.called', { id, result: 'reached' }, aKey())
    expect(await on.as('staff').call('message.notReached', { nodeId: VILLAGE })).toMatchObject({
      data: { rows: [] },
    })
  })

  test('an activity that moved: those who booked before, not who booked after or said yes already', async () => {
    const { _id } = on.add(anActivity())
    on.grant('staff', 'station', VILLAGE)
    await book('resident', _id)
    await on
      .as('staff')
      .call(
        'draft.postpone',
        { activityId: _id, startsAt: at('12-05 09:00'), endsAt: at('12-05 11:00'), why: '下雪' },
        aKey(),
      )
    await book('neighbour', _id)
    await clock()
    on.cloud.clock.set('2026-11-23T02:30:00.000Z')
    await clock()
    expect(rowsOf('postponed').map(({ person }) => person)).toEqual(['o-resident'])
  })

  test('an offer opens my bookings and is no use once it is over', async () => {
    const { _id } = on.add(
      anActivity({
        capacity: 1,
        seatsLeft: 1,
        startsAt: at('11-25 09:00'),
        endsAt: at('11-25 11:00'),
        closesAt: at('11-25 08:00'),
      }),
    )
    await book('resident', _id)
    await book('neighbour', _id, { wait: true })
    await agree('neighbour', ['offer'])
    const mine = on.bookings(_id).find(({ person }) => person === 'o-resident')?._id
    await on.as('resident').call('booking.cancel', { bookingId: mine }, aKey())
    await clock()
    expect(delivered()).toMatchObject([
      { openid: 'o-neighbour', templateId: 'demo-offer', page: 'pages/mine/index' },
    ])
    expect(rowsOf('offer')[0]?.until).toBe(
      on.bookings(_id).find(({ status }) => status === 'offered')?.offerUntil,
    )
  })

  test('a reminder the evening before; volunteers once more three hours before', async () => {
    const { _id } = on.add(
      anActivity({
        audiences: ['volunteers', 'elders'],
        startsAt: at('11-24 15:00'),
        endsAt: at('11-24 17:00'),
        closesAt: at('11-24 14:00'),
      }),
    )
    await book('resident', _id, { audience: 'elders' })
    await book('volunteer', _id, { audience: 'volunteers' })
    on.cloud.clock.set(at('11-23 18:01'))
    await tick()
    await tick()
    expect(rowsOf('reminder').map(({ person }) => person)).toEqual(['o-resident'])
    expect(rowsOf('duty').map(({ person }) => person)).toEqual(['o-volunteer'])
    on.cloud.clock.set(at('11-24 12:01'))
    await tick()
    await tick()
    expect(rowsOf('dutySoon').map(({ person }) => person)).toEqual(['o-volunteer'])
  })

  test('for somebody booked by a helper, the helper hears', async () => {
    const { _id } = on.add(anActivity({ reserve: 2, reserveLeft: 2, seatsLeft: 8 }))
    on.grant('helper', 'proxy', VILLAGE)
    await on
      .as('helper')
      .call(
        'proxy.forGuest',
        { activityId: _id, partySize: 1, name: '赵大爷', phone: '13800000000', how: 'helper' },
        aKey(),
      )
    await on.as('helper').call('proxy.forFamily', { activityId: _id, partySize: 1, name: '赵大娘' }, aKey())
    await tick()
    expect(new Set(rowsOf('booked').map(({ person }) => person))).toEqual(new Set(['o-helper']))
    expect(rowsOf('booked')[0]?.words.note).toMatch(/赵大/)
  })

  test('who objected hears of the answer, once: to a no-show, to hours that stay, to hours that were missing', async () => {
    on.grant('centre', 'county', COUNTY)
    for (const name of ['standing', 'hours'] as const) {
      for (const [collection, list] of Object.entries(allAsks()[name]?.world(VILLAGE) ?? {}))
        on.cloud.database.insert(collection, list)
    }
    const upheld = {
      id: `contested-${VILLAGE}`,
      halfHours: 2,
      why: '签到记录就是一小时',
    }
    const asked = { ...allAsks().standing?.asks.answer?.(VILLAGE), excused: false }
    await on.as('centre').call('standing.answer', asked, aKey())
    await on.as('centre').call('hours.answer', upheld, aKey())
    await on.as('centre').call('hours.answerMissing', { id: `m_${VILLAGE}`, why: '已补录' }, aKey())
    await tick()
    await tick()
    expect(rowsOf('appealed').map(({ person, page }) => [person, page])).toEqual([
      [`o-away-${VILLAGE}`, 'booking/pages/standing/index'],
      [`o-contested-${VILLAGE}`, 'hours/pages/mine/index'],
      [`o-duty-${VILLAGE}`, 'hours/pages/mine/index'],
    ])
  })

  test('at night nothing rings but what is off today', async () => {
    const { _id } = on.add(
      anActivity({ startsAt: at('11-24 09:00'), endsAt: at('11-24 11:00'), closesAt: at('11-24 08:00') }),
    )
    on.grant('staff', 'station', VILLAGE)
    await agree('resident', ['change', 'booked'])
    on.cloud.clock.set(at('11-23 23:30'))
    await book('resident', _id)
    await clock()
    expect(delivered()).toEqual([])
    on.cloud.clock.set(at('11-24 06:00'))
    await on.as('staff').call('draft.cancel', { activityId: _id, why: '下大雪' }, aKey())
    await clock()
    expect(delivered().map(({ templateId }) => templateId)).toEqual(['demo-change'])
    on.cloud.clock.set(at('11-24 08:01'))
    await clock()
    // By then it is off: that a seat was booked is not said any more.
    expect(delivered()).toHaveLength(1)
  })
})

describe('consent', () => {
  test('is one message each, counted once for one tap, and the last is kept for what matters more', async () => {
    const key = aKey()
    await on.as('resident').call('message.consent', { templates: ['offer'] }, key)
    expect(await on.as('resident').call('message.consent', { templates: ['offer'] }, key)).toMatchObject({
      data: { consents: expect.arrayContaining([{ template: 'offer', left: 1 }]) },
    })
    // Here one template serves offers and progress.
    on.cloud.subscriptions.grant('o-resident', 'demo-offer')
    on.cloud.database.insert('messages', [due('resident', 'answered', 4, 'progress')])
    await send()
    expect(delivered()).toEqual([])
    on.cloud.database.insert('messages', [
      { ...due('resident', 'offer', 2, 'offer'), page: 'pages/mine/index' },
    ])
    await send()
    expect(delivered()).toHaveLength(1)
  })

  test('that WeChat knows nothing of is gone after the first refusal, and is not tried again', async () => {
    await on.as('resident').call('message.consent', { templates: ['change'] }, aKey())
    on.cloud.database.insert('messages', [due('resident', 'changed', 1, 'change')])
    await send()
    await send()
    expect(rows()[0]).toMatchObject({ status: 'refused', code: 43101, tries: 0 })
    expect(on.cloud.database.find('consents')[0]).toMatchObject({ credits: 0 })
  })

  test('a template that is switched off keeps its messages in the inbox', async () => {
    on.grant('centre', 'county', '990000')
    await agree('resident', ['change'])
    await on
      .as('centre')
      .call('message.switchTemplate', { template: 'change', on: false, why: '有误' }, aKey())
    on.cloud.database.insert('messages', [due('resident', 'changed', 1, 'change')])
    await send()
    expect(delivered()).toEqual([])
    expect(rows()[0]?.status).toBe('off')
    expect(await on.as('centre').call('message.centre', { fromOn: '2026-11-20' })).toMatchObject({
      data: {
        templates: expect.arrayContaining([
          expect.objectContaining({ template: 'change', on: false, off: 1 }),
        ]),
        backlog: 0,
      },
    })
  })
})

let made = 0
const due = (
  role: string,
  kind: MessageRecord['kind'],
  rank: number,
  template: MessageRecord['template'],
): MessageRecord => ({
  _id: `message-${++made}`,
  kind,
  object: `object-${made}`,
  template,
  rank,
  person: `o-${role}`,
  shard: shardOf(`o-${role}`),
  words: { title: '书法课堂', when: NOW, note: '请点开看' },
  page: 'pages/mine/index',
  at: NOW,
  status: 'due',
  dueAt: NOW,
  loud: false,
  until: null,
  weeklyCap: null,
  tries: 0,
  doneAt: null,
  code: null,
  readAt: null,
  urgent: false,
  path: [],
  bookingId: null,
  call: null,
  callTries: 0,
  calledAt: null,
})

describe('a sender that fails', () => {
  const PEOPLE = 12
  const people = Array.from({ length: PEOPLE }, (_, i) => `person${i}`)
  beforeEach(async () => {
    for (const role of people) await agree(role, ['change'])
    on.cloud.database.insert(
      'messages',
      people.map((role) => due(role, 'changed', 1, 'change')),
    )
  })
  /** Until nothing waits; time goes on beyond every lease and pause. */
  async function untilDone() {
    for (let round = 1; round <= 30 && rows().some(({ status }) => status === 'due'); round++) {
      on.cloud.clock.set(new Date(Date.parse(NOW) + round * 5 * 60_000).toISOString())
      await Promise.all([send(), send(), send()].map((sent) => sent.catch(() => null)))
    }
  }
  const perPerson = () => {
    const counts = new Map<string, number>()
    for (const { openid } of delivered()) counts.set(openid, (counts.get(openid) ?? 0) + 1)
    return counts
  }
  function nobodyTwiceNobodyForgotten() {
    expect([...perPerson().values()].filter((n) => n > 1)).toEqual([])
    expect(rows().filter(({ status }) => status === 'due')).toEqual([])
    for (const row of rows()) {
      // What cannot be known is called uncertain, and is in the inbox either way.
      const got = perPerson().get(row.person) ?? 0
      expect({
        row: row.status,
        ok: row.status === 'uncertain' || (row.status === 'sent' && got === 1),
      }).toMatchObject({ ok: true })
    }
  }

  const WRITES = ['consents', 'messages', 'senders', 'allotments'] as const
  const KINDS = ['errorBefore', 'errorAfter', 'drop', 'kill'] as const

  test.each(WRITES.flatMap((collection) => KINDS.map((kind) => [kind, collection] as const)))(
    '%s at a write to %s: nobody gets two, nobody is forgotten',
    async (kind, collection) => {
      on.cloud.faults.add({ action: 'database.modifyDocument', collection, kind, every: 3, times: 5 })
      await untilDone()
      on.cloud.faults.clear()
      await untilDone()
      nobodyTwiceNobodyForgotten()
    },
  )

  test.each(KINDS)('%s while it hands over: told once, or called uncertain', async (kind) => {
    on.cloud.faults.add({ action: 'openapi.subscribeMessage.send', kind, every: 2, times: 4 })
    await untilDone()
    expect(rows().filter(({ status }) => status === 'due')).toEqual([])
    nobodyTwiceNobodyForgotten()
  })

  test('the clock stopped for two days, then many senders at once', async () => {
    on.cloud.clock.set('2026-11-25T02:00:00.000Z')
    await Promise.all(Array.from({ length: 8 }, () => send()))
    await untilDone()
    expect(delivered()).toHaveLength(PEOPLE)
    nobodyTwiceNobodyForgotten()
  })
})
