import { EMPTY_ACTIVITY } from '../../domain/draft'
import { merge } from '../../src/staff/works/merge'
import { fieldsOf, writtenOf } from '../../src/staff/works/written'
import type { ActivityFields } from '../../types/draft'

const FIELDS: ActivityFields = {
  ...EMPTY_ACTIVITY,
  title: '包饺子',
  startsAt: '2026-11-28T01:00:00.000Z',
  endsAt: '2026-11-28T03:00:00.000Z',
}

describe('an activity in the form', () => {
  test('its times are a day and two clocks at +08:00, and back again', () => {
    const written = writtenOf(FIELDS)
    expect(written).toMatchObject({ day: '2026-11-28', from: '09:00', to: '11:00', nights: 0 })
    expect(fieldsOf(written)).toEqual(FIELDS)
  })

  test('one that ends on another day keeps that', () => {
    const over: ActivityFields = { ...FIELDS, endsAt: '2026-11-29T17:00:00.000Z' }
    expect(writtenOf(over).nights).toBe(2)
    expect(fieldsOf(writtenOf(over))).toEqual(over)
  })

  test.each([
    ['a day without a time', { from: null, to: null }, { startsAt: null, endsAt: null }],
    ['a half-typed phone', { contactPhone: '138' }, { contactPhone: null }],
    ['blanks only', { title: '   ' }, { title: null }],
    ['blanks around words', { title: ' 包饺子 ' }, { title: '包饺子' }],
  ])('%s can be kept', (_name, change, kept) => {
    expect(fieldsOf({ ...writtenOf(FIELDS), ...change })).toEqual({ ...FIELDS, ...kept })
  })
})

describe('two versions of the same words', () => {
  const base = { title: '一', place: '甲', seats: 10 }
  test.each([
    ['only I wrote', { ...base, title: '二' }, base, { ...base, title: '二' }, []],
    ['only they wrote', base, { ...base, seats: 20 }, { ...base, seats: 20 }, []],
    [
      'different fields',
      { ...base, title: '二' },
      { ...base, seats: 20 },
      { ...base, title: '二', seats: 20 },
      [],
    ],
    [
      'the same field',
      { ...base, title: '二' },
      { ...base, title: '三' },
      { ...base, title: '二' },
      ['title'],
    ],
    ['the same words', { ...base, title: '二' }, { ...base, title: '二' }, { ...base, title: '二' }, []],
  ])('%s', (_name, mine, theirs, merged, both) => {
    expect(merge(base, mine, theirs)).toEqual({ merged, both })
  })
})
