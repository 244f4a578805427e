import { type Account, differencesOf, type Entry } from '../../domain/ledger'
import { at } from '../_kit/records'

const OLD = at('11-20 09:00')
const SETTLED = at('11-22 09:00')
const account: Account = {
  capacity: 5,
  seatsLeft: 2,
  reserveLeft: 1,
  waiting: 1,
  holders: { a: { seats: 2, key: 'ka', at: OLD } },
  line: [{ person: 'b', key: 'kb', seats: 1, at: OLD }],
}
const a: Entry = { holder: 'a', status: 'confirmed', holdKey: 'ka', partySize: 2, statusAt: OLD }
const b: Entry = { holder: 'b', status: 'waitlisted', holdKey: 'kb', partySize: 1, statusAt: OLD }

test('books that agree say nothing', () => {
  expect(differencesOf(account, [a, b], SETTLED)).toEqual([])
})

test.each<[string, Partial<Account>, Entry[], string]>([
  ['a seat too many', { seatsLeft: 3 }, [a, b], '剩余座位记为 3，应为 2'],
  ['a line counted wrong', { waiting: 2 }, [a, b], '候补数记为 2，应为 1'],
  ['seats of nobody', {}, [b], '座位 a 没有对应的预约'],
  ['seats of somebody who cancelled', {}, [{ ...a, status: 'cancelled' }, b], '座位 a 没有对应的预约'],
  ['another number of seats', {}, [{ ...a, partySize: 1 }, b], '座位 a 占 2 个，预约是 1 个'],
  ['a place of nobody', {}, [a], '候补 b 没有对应的预约'],
  ['a promise without a seat', { holders: {}, seatsLeft: 4 }, [a, b], '预约 a 没有座位'],
  ['somebody lost from the line', { line: [], waiting: 0 }, [a, b], '候补预约 b 不在候补里'],
])('%s', (_what, different, entries, said) => {
  expect(differencesOf({ ...account, ...different }, entries, SETTLED)).toEqual([said])
})

test('what may be under way is left alone', () => {
  const young = { ...a, statusAt: at('11-22 09:01') }
  expect(differencesOf({ ...account, holders: {}, seatsLeft: 4 }, [young, b], SETTLED)).toEqual([])
})
