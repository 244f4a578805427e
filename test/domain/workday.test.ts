import { addWorkingDays, isWorkingDay, reviewDueAt } from '../../domain/workday'

describe('working days', () => {
  test.each([
    ['a Monday', '2026-11-23', true],
    ['a Saturday', '2026-11-28', false],
    ['a holiday on a weekday', '2026-10-01', false],
    ['a Saturday that is worked instead', '2026-10-10', true],
  ])('%s', (_what, day, open) => expect(isWorkingDay(day)).toBe(open))

  test.each([
    ['within a week', '2026-11-23', '2026-11-26'],
    ['over a weekend', '2026-11-26', '2026-12-01'],
    ['handed in on a Sunday', '2026-11-29', '2026-12-02'],
    ['over the national holiday', '2026-09-29', '2026-10-09'],
    ['over the Spring Festival with its make-up days', '2026-02-13', '2026-02-25'],
    ['in a year whose calendar is not announced: Monday to Friday', '2030-10-01', '2030-10-04'],
  ])('the third working day, %s', (_what, from, third) => expect(addWorkingDays(from, 3)).toBe(third))

  test('a review is due when the offices close on the third', () => {
    expect(reviewDueAt('2026-11-23T02:00:00.000Z')).toBe('2026-11-26T09:30:00.000Z')
    // Half past midnight on Tuesday here, still Monday in UTC.
    expect(reviewDueAt('2026-11-23T16:30:00.000Z')).toBe('2026-11-27T09:30:00.000Z')
  })
})
