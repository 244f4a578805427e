import { bookingQr, doorQr, readBookingCode, readDoorQr } from '../../domain/doorCode'

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
