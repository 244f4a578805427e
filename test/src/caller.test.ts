import { CallError, createCall } from '../../src/lib/caller'
import type { Request } from '../../types/contract'

const ok = (data: unknown) => ({ ok: true, data, requestId: 'r1' })
const towns = { towns: [{ id: 't1', name: '新城街道', stationCount: 40 }] }

/** A line that gives these answers one after the other; an error is thrown. */
function lineOf(...answers: unknown[]) {
  const sent: Request[] = []
  const waited: number[] = []
  const call = createCall({
    leg: async (_fn, request) => {
      const answer = answers[sent.push(request) - 1]
      if (answer instanceof Error) throw answer
      return answer
    },
    wait: async (ms) => void waited.push(ms),
  })
  return { call, sent, waited }
}

const offline = () => new CallError('offline')
const book = { activityId: 'a1', partySize: 2 }

describe('call', () => {
  test('a read that fails on the way is tried twice more', async () => {
    const { call, sent, waited } = lineOf(offline(), offline(), ok(towns))
    await expect(call('station', 'towns', {})).resolves.toEqual(towns)
    expect(sent).toHaveLength(3)
    expect(waited).toEqual([300, 900])
  })

  test('a write is tried again under the same key', async () => {
    const { call, sent } = lineOf(offline(), offline(), offline())
    await expect(call('booking', 'book', book, { idempotencyKey: 'key-12345' })).rejects.toMatchObject({
      code: 'offline',
    })
    expect(sent.map(({ idempotencyKey }) => idempotencyKey)).toEqual(['key-12345', 'key-12345', 'key-12345'])
  })

  test('a write without a key goes out once', async () => {
    const { call, sent } = lineOf(offline())
    await expect(call('booking', 'book', book)).rejects.toMatchObject({ code: 'offline' })
    expect(sent).toHaveLength(1)
  })

  test('a refusal is final and keeps its request id', async () => {
    const { call, sent } = lineOf({ ok: false, code: 'booking_full', requestId: 'r7' })
    await expect(call('booking', 'book', book, { idempotencyKey: 'key-12345' })).rejects.toMatchObject({
      code: 'booking_full',
      requestId: 'r7',
    })
    expect(sent).toHaveLength(1)
  })

  test('a code this phone does not know reads as internal', async () => {
    const newer = { ok: false, code: 'booking_moon_phase', requestId: 'r8' }
    const { call } = lineOf(newer, newer, newer)
    await expect(call('station', 'towns', {})).rejects.toMatchObject({ code: 'internal', requestId: 'r8' })
  })

  test.each([
    ['no reply at all', undefined],
    ['a page of HTML', '<html>'],
    ['data of another shape', ok({ towns: 'none' })],
  ])('%s reads as internal', async (_name, answer) => {
    const { call } = lineOf(answer, answer, answer)
    await expect(call('station', 'towns', {})).rejects.toMatchObject({ code: 'internal' })
  })

  test('fields that the contract does not name are dropped', async () => {
    const { call } = lineOf(ok({ towns: [{ ...towns.towns[0], secret: 1 }], more: 2 }))
    await expect(call('station', 'towns', {})).resolves.toEqual(towns)
  })

  test('waits no longer than it may', async () => {
    const call = createCall({ leg: () => new Promise(() => {}), wait: async () => {}, timeoutMs: 1 })
    await expect(call('station', 'towns', {})).rejects.toMatchObject({ code: 'timeout' })
  })
})
