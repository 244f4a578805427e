import type { CountyTemplate, FieldType } from '../types/county'
import type { MessageKind, Words } from '../types/message'
import type { Instant } from '../types/time'
import { dayOf } from './day'
import { KINDS } from './message'

/** What the fields of a message hold, as WeChat wants it. */
export type TemplateData = Record<string, { value: string }>

/** Of the county, what filling a template needs. */
export interface Manners {
  discreet: readonly string[]
}

/**
 * Fills a template so that WeChat takes it, whatever the words are: too long is shortened, what a field may not hold
 * is left out, and an empty field says something harmless. What a person handed in is never named, nor an activity
 * whose title would tell of an illness or a hardship.
 */
export function fill(
  template: CountyTemplate,
  kind: MessageKind,
  words: Words,
  { discreet }: Manners,
  now: Instant,
): TemplateData {
  const { name, state, discreetTitle } = KINDS[kind]
  const titled = discreetTitle ?? (discreet.some((word) => words.title.includes(word)) ? '您约的活动' : null)
  const said: Record<string, string | null | undefined> = {
    ...words,
    kind: name,
    title: titled ?? words.title,
    state: clean(words.state ?? '') || state,
    // What somebody wrote by hand about such a thing may say what it is.
    note: titled === null ? words.note : '请点开查看',
  }
  return Object.fromEntries(
    Object.entries(template.fields).map(([field, { type, from }]) => [
      field,
      { value: fieldOf(type, said[from] ?? '', now) },
    ]),
  )
}

/** One value, made to fit the type of its field. */
export function fieldOf(type: FieldType, raw: string, now: Instant): string {
  const text = clean(raw)
  if (typeof type !== 'string') return type.enum.includes(text) ? text : (type.enum[0] ?? '—')
  return MAKE[type](text, now)
}

/** Without line breaks, control characters, emoji and halves of characters; blanks in a row are one. */
const clean = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\p{Extended_Pictographic}|\p{Emoji_Modifier}|[\u{1f1e6}-\u{1f1ff}]|\u20e3|\ufe0e|\ufe0f/gu, '')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Zs}]+/gu, ' ')
    .replace(/[\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()

/** At most `max` characters however they are counted; what is left out shows as an ellipsis. */
function shorten(text: string, max: number): string {
  if (text.length <= max) return text
  let kept = ''
  for (const one of text) {
    if (kept.length + one.length > max - 1) break
    kept += one
  }
  return `${kept.trim()}…`
}

const han = (text: string, max: number) =>
  [...text].filter((one) => /\p{Script=Han}/u.test(one) && one.length === 1).slice(0, max)

const ascii = (text: string, allowed: RegExp, max: number) =>
  [...text.normalize('NFKC')]
    .filter((one) => allowed.test(one))
    .slice(0, max)
    .join('')

const isInstant = (text: string) => /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text) && !Number.isNaN(Date.parse(text))

const sayDate = (at: Instant) => {
  const [year, month, day] = dayOf(at).split('-').map(Number)
  return `${year}年${month}月${day}日`
}

const clock = (at: Instant) => new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(11, 16)

/** A number as WeChat takes it, or null. */
function numberOf(text: string, digits: number): string | null {
  const found = /-?\d+(?:\.\d+)?/.exec(text.normalize('NFKC').replace(/,/g, ''))?.[0]
  return found && found.replace(/\D/g, '').length <= digits ? found : null
}

type Named = Exclude<FieldType, object>

const MAKE: Record<Named, (text: string, now: Instant) => string> = {
  thing: (text) => shorten(text, 20) || '请点开查看',
  character_string: (text) => ascii(text, /[\x21-\x7e]/, 32) || '-',
  phrase: (text) => han(text, 5).join('') || '请查看',
  name: nameOf,
  time: (text, now) => `${sayDate(isInstant(text) ? text : now)} ${clock(isInstant(text) ? text : now)}`,
  date: (text, now) => sayDate(isInstant(text) ? text : now),
  number: (text) => numberOf(text, 32) ?? '0',
  amount: (text) => `${(numberOf(text, 10) ?? '0').replace('-', '')}元`,
  letter: (text) => ascii(text, /[A-Za-z]/, 32) || 'A',
  symbol: (text) => ascii(text, /[\x21-\x2f:-@[-`{-~]/, 5) || '-',
  phone_number: (text) => ascii(text, /[\d+\-#*]/, 17) || '12345',
  car_number: (text) => {
    const plate = [...text].filter((one) => /[\p{Script=Han}A-Za-z\d]/u.test(one) && one.length === 1)
    const kept = plate.slice(0, 8).filter((one, i) => i === 0 || i === 7 || !/\p{Script=Han}/u.test(one))
    return kept.length >= 2 ? kept.join('') : '无牌'
  },
}

/** Chinese characters alone, or letters alone; never both, and no digits. */
function nameOf(text: string): string {
  const chinese = [...text].filter((one) => /[\p{Script=Han}·]/u.test(one) && one.length === 1)
  if (chinese.some((one) => one !== '·')) return chinese.slice(0, 10).join('')
  return ascii(text, /[A-Za-z .'-]/, 20).trim() || '您'
}

/** The type of each field by template id, as WeChat knows them. */
export const fieldTypes = (
  templates: Readonly<Record<string, CountyTemplate>>,
): Record<string, Record<string, FieldType>> =>
  Object.fromEntries(
    Object.values(templates).flatMap(({ id, fields }) =>
      id === ''
        ? []
        : [[id, Object.fromEntries(Object.entries(fields).map(([name, { type }]) => [name, type]))]],
    ),
  )
