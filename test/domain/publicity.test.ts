import {
  NO_OWN_DAYS,
  noticeOver,
  pauseNotice,
  resumeNotice,
  startNotice,
  workingDaysAfter,
} from '../../domain/publicity'

/** `at('09-24 10:00')` at +08:00 in 2026. */
const at = (text: string) => new Date(`2026-${text.replace(' ', 'T')}:00+08:00`).toISOString()

describe('five working days of notice', () => {
  test('the day it begins on does not count, weekends neither', () => {
    const notice = startNotice(at('11-23 10:00'), 5, NO_OWN_DAYS)
    expect(notice.untilAt).toBe(at('11-30 17:30'))
    expect(noticeOver(notice, at('11-30 17:29'))).toBe(false)
    expect(noticeOver(notice, at('11-30 17:30'))).toBe(true)
  })

  test('a holiday and its make-up days count as the State Council announced them', () => {
    // 2026: 1–7 October are off; Sunday 20 September and Saturday 10 October are worked.
    expect(startNotice(at('09-17 10:00'), 5, NO_OWN_DAYS).untilAt).toBe(at('09-23 17:30'))
    expect(startNotice(at('09-28 10:00'), 5, NO_OWN_DAYS).untilAt).toBe(at('10-10 17:30'))
  })

  test('a county may have days of its own', () => {
    const own = { off: ['2026-11-24'], on: ['2026-11-28'] }
    expect(startNotice(at('11-23 10:00'), 5, own).untilAt).toBe(at('11-30 17:30'))
    expect(workingDaysAfter(at('11-23 10:00'), 1, own)).toBe(at('11-25 17:30'))
  })
})

describe('an objection', () => {
  const begun = startNotice(at('09-23 09:00'), 5, NO_OWN_DAYS)

  test('on day 4 of 5 across a holiday pauses, and one day is left when it goes on', () => {
    // Thu 24 (1), Fri 25 is the Mid-Autumn holiday, Mon 28 (2), Tue 29 (3), Wed 30 (4), then 1–7 October off.
    expect(begun.untilAt).toBe(at('10-08 17:30'))
    const held = pauseNotice(begun, at('09-30 11:00'), NO_OWN_DAYS)
    expect(held).toMatchObject({ untilAt: null, daysLeft: 1 })
    expect(noticeOver(held, at('12-31 10:00'))).toBe(false)
    const on = resumeNotice(held, at('10-09 15:00'), NO_OWN_DAYS)
    expect(on).toMatchObject({ untilAt: at('10-10 17:30'), daysLeft: null })
    expect(noticeOver(on, at('10-10 17:29'))).toBe(false)
    expect(noticeOver(on, at('10-10 17:30'))).toBe(true)
  })

  test('settled in the middle of the holiday, the last day is the first working day after it', () => {
    const held = pauseNotice(begun, at('09-30 11:00'), NO_OWN_DAYS)
    expect(resumeNotice(held, at('10-03 10:00'), NO_OWN_DAYS).untilAt).toBe(at('10-08 17:30'))
  })

  test('before the first day all are left, on the last one a whole one', () => {
    expect(pauseNotice(begun, at('09-23 12:00'), NO_OWN_DAYS).daysLeft).toBe(5)
    expect(pauseNotice(begun, at('10-08 12:00'), NO_OWN_DAYS).daysLeft).toBe(1)
  })

  test('a second one while it stands still changes nothing, nor does going on twice', () => {
    const held = pauseNotice(begun, at('09-29 11:00'), NO_OWN_DAYS)
    expect(pauseNotice(held, at('09-30 11:00'), NO_OWN_DAYS)).toBe(held)
    const on = resumeNotice(held, at('10-09 15:00'), NO_OWN_DAYS)
    expect(resumeNotice(on, at('10-12 15:00'), NO_OWN_DAYS)).toBe(on)
  })

  test('paused a second time it has what was left, less what ran since', () => {
    const first = pauseNotice(begun, at('09-24 11:00'), NO_OWN_DAYS)
    expect(first.daysLeft).toBe(4)
    const on = resumeNotice(first, at('09-28 09:00'), NO_OWN_DAYS)
    expect(on.untilAt).toBe(at('10-09 17:30'))
    expect(pauseNotice(on, at('09-30 09:00'), NO_OWN_DAYS).daysLeft).toBe(2)
  })
})
