import { icsOf } from '../../src/lib/ics'

test('a calendar file holds the times in UTC, the place, and a reminder an hour before', () => {
  const lines = icsOf(
    {
      id: 'b1',
      title: '包饺子；迎冬至, 大家来',
      place: '文化大院',
      startsAt: '2026-11-28T01:00:00.000Z',
      endsAt: '2026-11-28T03:00:00.000Z',
    },
    '2026-11-24T00:00:00.000Z',
  ).split('\r\n')
  expect(lines).toEqual(
    expect.arrayContaining([
      'DTSTART:20261128T010000Z',
      'DTEND:20261128T030000Z',
      'SUMMARY:包饺子；迎冬至\\, 大家来',
      'LOCATION:文化大院',
      'TRIGGER:-PT1H',
    ]),
  )
})
