import type { ErasureRecord } from '../../cloudfunctions/_lib/records/privacy'
import { eraseAll } from '../../cloudfunctions/privacy/erase'
import { keepers } from '../../cloudfunctions/privacy/keepers'

/** On the local cloud time stands still within a call, so that an erasing that takes long is seen here alone. */

const mockTaken: unknown[] = []
jest.mock('../../cloudfunctions/_lib/cloud', () => ({ _: {}, db: { collection: () => ({}) } }))
jest.mock('../../cloudfunctions/_lib/collections', () => ({
  erasures: { takeIf: async (...write: unknown[]) => mockTaken.push(write) > 0 },
}))
jest.mock('../../cloudfunctions/privacy/keepers', () => ({ keepers: [{ erase: jest.fn() }] }))

const BEGUN = '2026-11-23T02:00:00.000Z'
const THROUGH = '2026-11-23T02:00:40.000Z'
beforeAll(() => jest.useFakeTimers({ now: new Date(BEGUN) }))
afterAll(() => jest.useRealTimers())

test('an erasing is through when it ends, not when it began', async () => {
  const [keeper] = keepers as unknown as [{ erase: jest.Mock }]
  keeper.erase.mockImplementation(async () => void jest.setSystemTime(new Date(THROUGH)))
  const wish: ErasureRecord = {
    _id: 'wish',
    person: 'o-planted',
    gone: 'gone_1',
    at: BEGUN,
    doneAt: null,
    keys: ['key-00000001'],
  }
  await eraseAll(wish, BEGUN)
  expect(mockTaken).toEqual([[{ _id: 'wish', gone: 'gone_1', doneAt: null }, { doneAt: THROUGH }]])
})
