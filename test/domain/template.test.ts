import fc from 'fast-check'
import { county } from '../../config/county/feicheng'
import { KINDS } from '../../domain/message'
import { fieldTypes, fill } from '../../domain/template'
import { whyNotFields } from '../../localcloud/openapi/fields'
import type { MessageKind } from '../../types/message'

const NOW = '2026-11-24T02:00:00.000Z'
const kinds = Object.keys(KINDS) as MessageKind[]
const types = fieldTypes(county.templates)

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc.constantFrom(
    '',
    ' ',
    '\n\r\t',
    '👨‍👩‍👧‍👦庆🎉新年',
    '肥城市新时代文明实践志愿服务总队桃花源社区关爱老人暖冬包饺子活动第二十三场',
    '\ud83d',
    '\u202e倒着',
    '阿卜杜拉·买买提',
    'A'.repeat(5000),
    '一'.repeat(5000),
    '2026-13-45T99:99:99Z',
  ),
)

test('whatever the words are, WeChat takes the message', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...kinds),
      fc.record({
        title: hostile,
        when: fc.option(hostile),
        place: fc.option(hostile),
        note: fc.option(hostile),
        state: fc.option(hostile),
        number: fc.option(hostile),
      }),
      (kind, words) => {
        const template = county.templates[KINDS[kind].template]
        expect(whyNotFields(fill(template, kind, words, county.messages, NOW), types[template.id])).toBeNull()
      },
    ),
    { numRuns: 3000 },
  )
})

test('every type of field can be filled from anything', () => {
  const all = [
    'thing',
    'number',
    'letter',
    'symbol',
    'character_string',
    'time',
    'date',
    'amount',
    'phone_number',
    'car_number',
    'name',
    'phrase',
  ] as const
  const fields = Object.fromEntries(all.map((type) => [`${type}1`, { type, from: 'title' as const }]))
  const template = { id: 'every', title: '各种', fields }
  fc.assert(
    fc.property(hostile, (title) => {
      const data = fill(template, 'changed', { title }, { discreet: [] }, NOW)
      expect(whyNotFields(data, Object.fromEntries(all.map((type) => [`${type}1`, type])))).toBeNull()
    }),
    { numRuns: 3000 },
  )
})

test('a title that would tell of an illness or a hardship is not sent, nor what was written about it', () => {
  const said = (title: string) =>
    JSON.stringify(
      fill(county.templates.change, 'cancelled', { title, note: '王大爷的病' }, county.messages, NOW),
    )
  expect(said('困难家庭慰问')).not.toMatch(/困难|王大爷/)
  expect(said('书法课堂')).toContain('书法课堂')
})

test('of a nomination, an answer or a review nothing is named', () => {
  for (const kind of ['clue', 'case', 'answered', 'review', 'invitation', 'appealed'] as const) {
    const data = fill(
      county.templates.progress,
      kind,
      { title: '好人王秀英', note: '王秀英的事' },
      county.messages,
      NOW,
    )
    expect(JSON.stringify(data)).not.toContain('王秀英')
  }
})
