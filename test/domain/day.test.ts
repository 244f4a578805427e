import {
  addDays,
  dayOf,
  daysBetween,
  instantOn,
  monthGrid,
  sayDay,
  sayTime,
  sayWhen,
  startOfDay,
} from '../../domain/day'

const at = (text: string) => new Date(`${text}:00+08:00`).toISOString()

describe('days are those of China', () => {
  test('midnight at +08:00 begins the day', () => {
    expect(dayOf('2026-11-22T15:59:59.999Z')).toBe('2026-11-22')
    expect(dayOf('2026-11-22T16:00:00.000Z')).toBe('2026-11-23')
    expect(startOfDay('2026-11-23')).toBe('2026-11-22T16:00:00.000Z')
    expect(instantOn('2026-11-23', '09:30')).toBe('2026-11-23T01:30:00.000Z')
  })

  test('counting crosses months, years and leap days', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29')
    expect(daysBetween('2026-02-27', '2026-03-02')).toBe(3)
  })

  test('a month is shown in whole weeks from Monday', () => {
    const grid = monthGrid('2026-11-23')
    expect(grid).toHaveLength(42)
    expect(grid[0]).toBe('2026-10-26')
    expect(grid).toContain('2026-11-30')
  })
})

describe('as people say it', () => {
  test.each([
    ['2026-11-23', '今天'],
    ['2026-11-24', '明天'],
    ['2026-11-22', '昨天'],
    ['2026-11-28', '周六(11月28日)'],
    ['2027-01-02', '周六(2027年1月2日)'],
  ])('%s is %s', (day, said) => expect(sayDay(day, '2026-11-23')).toBe(said))

  test.each([
    ['05:30', '凌晨 5:30'],
    ['09:00', '上午 9:00'],
    ['12:15', '中午 12:15'],
    ['14:30', '下午 2:30'],
    ['19:00', '19:00'],
  ])('%s is %s', (time, said) => expect(sayTime(at(`2026-11-23T${time}`))).toBe(said))

  test.each([
    ['2026-11-23T19:00', '2026-11-23T20:30', '今天 19:00–20:30'],
    ['2026-11-28T09:00', '2026-11-28T11:00', '周六(11月28日)上午 9:00–11:00'],
    ['2026-11-28T09:00', '2026-11-28T14:00', '周六(11月28日)上午 9:00–下午 2:00'],
    ['2026-11-28T22:00', '2026-11-29T01:00', '周六(11月28日) 22:00 至 周日(11月29日)凌晨 1:00'],
  ])('%s to %s', (from, to, said) => {
    expect(sayWhen(at(from), at(to), at('2026-11-23T10:00'))).toBe(said)
  })
})
