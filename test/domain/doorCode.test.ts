import { bookingQr, codeNow, doorQr, readBookingCode, readDoorQr } from '../../domain/doorCode'

test('the personal code is read as it was drawn, and as it is typed', () => {
  expect(readBookingCode(bookingQr('A2B3C4'))).toBe('A2B3C4')
  expect(readBookingCode(' a2b3c4 ')).toBe('A2B3C4')
})

test('the code at the door is read as it was drawn', () => {
  expect(readDoorQr(doorQr('a-1_b', '012345'))).toEqual({ activityId: 'a-1_b', code: '012345' })
})

test.each(['', '王秀英', 'A2B3C', 'FCB:', 'https://example.test/s?c=A2B3C4', 's=TNY444', 'FCA:a:12345'])(
  'nothing is read from %j',
  (text) => {
    expect(readBookingCode(text)).toBeNull()
    expect(readDoorQr(text)).toBeNull()
  },
)

describe('the code that is shown', () => {
  const minute = (n: number) => new Date(Date.UTC(2026, 10, 28, 1, n)).toISOString()
  const codes = [0, 1, 2].map((n) => ({ code: `00000${n}`, from: minute(n), until: minute(n + 1) }))

  test.each([
    ['the first', minute(0), minute(0), '000000'],
    ['the next, a minute later', minute(0), minute(1), '000001'],
    ['on a phone ten minutes fast', minute(10), minute(11), '000001'],
    ['none, once they ran out', minute(0), minute(3), undefined],
  ])('is %s', (_what, fetchedAt, now, code) => {
    expect(codeNow(codes, fetchedAt, now)?.code).toBe(code)
  })

  test('is none of none', () => expect(codeNow([], minute(0), minute(0))).toBeNull())
})
