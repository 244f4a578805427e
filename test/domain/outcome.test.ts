import * as v from 'valibot'
import {
  isOverdue,
  maskPhone,
  sayNumber,
  unsettledBefore,
  whyNotOutcome,
  whyNotRecord,
  whyNotReveal,
  whyNotSettle,
} from '../../domain/outcome'
import { Headcount, type OutcomeFields, type Result, OutcomeFields as Schema } from '../../types/day'

const START = '2026-11-22T01:00:00.000Z'
const END = '2026-11-22T03:00:00.000Z'
const AFTER = '2026-11-22T04:00:00.000Z'

const anActivity = (different: object = {}) => ({
  status: 'published' as const,
  startsAt: START,
  endsAt: END,
  settledAt: null,
  ...different,
})
const aResult = (different: Partial<Result> = {}): Result => ({
  unit: '件',
  value: 3,
  method: '清点',
  note: null,
  ...different,
})
const anOutcome = (results: Result[] = [], unit: '人' | '人次' = '人次'): OutcomeFields => ({
  headcount: { value: 12, unit, method: '清点' },
  results,
  note: null,
})

describe('whyNotRecord', () => {
  const why = { byCounty: true, why: '少写了一个零' }
  test.each([
    ['before the start', {}, '2026-11-22T00:59:59.999Z', undefined, 'day_not_begun'],
    ['from the start on', {}, START, undefined, null],
    ['long after', {}, '2027-01-01T00:00:00.000Z', undefined, null],
    ['one that was cancelled', { status: 'cancelled' }, AFTER, undefined, 'day_called_off'],
    ['one that was withdrawn', { status: 'withdrawn' }, AFTER, undefined, 'day_called_off'],
    ['one that is settled', { settledAt: END }, AFTER, undefined, 'day_settled'],
    ['a settled one, with a reason', { settledAt: END }, AFTER, { ...why, byCounty: false }, 'day_settled'],
    ['a settled one, by the county', { settledAt: END }, AFTER, why, null],
    ['the same without a reason', { settledAt: END }, AFTER, { ...why, why: null }, 'day_why_needed'],
  ])('%s', (_what, different, now, correction, code) => {
    expect(whyNotRecord(anActivity(different), now, correction)).toBe(code)
  })
})

describe('whyNotSettle', () => {
  test.each([
    ['while it runs', {}, true, START, 'day_not_over'],
    ['once it is over', {}, true, END, null],
    ['with nothing written down', {}, false, AFTER, 'outcome_needed'],
    ['one that was cancelled', { status: 'cancelled' }, true, AFTER, 'day_called_off'],
  ])('%s', (_what, different, recorded, now, code) => {
    expect(whyNotSettle(anActivity(different), recorded, now)).toBe(code)
  })
})

describe('units', () => {
  test('stand once each, so that no two numbers can be added by mistake', () => {
    expect(whyNotOutcome(anOutcome([aResult(), aResult({ unit: '元' })]))).toBeNull()
    expect(whyNotOutcome(anOutcome([aResult(), aResult({ value: 4 })]))).toBe('outcome_unit_twice')
    expect(whyNotOutcome(anOutcome([aResult({ unit: '人次' })]))).toBe('outcome_unit_twice')
    expect(whyNotOutcome(anOutcome([aResult({ unit: '人' })]))).toBeNull()
  })

  test.each([
    ['株', 12, true],
    ['株', 12.5, false],
    ['平方米', 86.25, true],
    ['元', 1234.56, true],
    ['元', 0.001, false],
    ['元', -1, false],
    ['件', Number.NaN, false],
    ['件', Number.POSITIVE_INFINITY, false],
    ['斤', 3, false],
  ])('%s %s fits: %s', (unit, value, fits) => {
    expect(v.is(Schema, anOutcome([aResult({ unit: unit as '件', value })]))).toBe(fits)
  })

  test('people are counted as people', () => {
    expect(v.is(Headcount, { value: 0, unit: '人', method: '签到' })).toBe(true)
    expect(v.is(Headcount, { value: 3, unit: '件', method: '清点' })).toBe(false)
    expect(v.is(Headcount, { value: 2.5, unit: '人', method: '清点' })).toBe(false)
  })

  test('are said with how the number was come by', () => {
    expect(sayNumber({ value: 32, unit: '人次', method: '估算' })).toBe('32 人次（估算）')
  })
})

describe('reminders', () => {
  test('a station is asked at once and reminded after a day, the county sees it after a week', () => {
    expect(isOverdue(END, '2026-11-23T02:59:59.999Z')).toBe(false)
    expect(isOverdue(END, '2026-11-23T03:00:00.000Z')).toBe(true)
    expect(unsettledBefore('village', AFTER)).toBe(AFTER)
    expect(unsettledBefore('town', AFTER)).toBe(AFTER)
    expect(unsettledBefore('county', AFTER)).toBe('2026-11-15T04:00:00.000Z')
  })
})

describe('phones', () => {
  const booking = { status: 'confirmed', phone: '13800005678', endsAt: END }
  test.each([
    ['with a reason', {}, { reason: 'change' }, AFTER, null],
    ['long before', {}, { reason: 'change' }, '2026-11-10T00:00:00.000Z', null],
    ['for another reason without words', {}, { reason: 'other' }, AFTER, 'reveal_why_needed'],
    ['for another reason in words', {}, { reason: 'other', words: '送书' }, AFTER, null],
    ['of who cancelled', { status: 'cancelled' }, { reason: 'change' }, AFTER, 'booking_unknown'],
    ['of who left none', { phone: null }, { reason: 'change' }, AFTER, 'reveal_no_phone'],
    ['a month later', {}, { reason: 'change' }, '2026-12-22T03:00:00.000Z', 'reveal_too_late'],
  ] as const)('%s', (_what, different, asked, now, code) => {
    expect(whyNotReveal({ ...booking, ...different }, asked, now)).toBe(code)
  })

  test.each([
    ['13812345678', '138****5678'],
    ['05381234567', '053****4567'],
    ['0538123456', '053****3456'],
  ])('%s is shown as %s', (phone, masked) => {
    expect(maskPhone(phone)).toBe(masked)
  })
})
