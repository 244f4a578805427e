import * as v from 'valibot'

/** Control characters and lone surrogates never belong in what a person types; some break screens and spreadsheets. */
const plain = v.check<string, string>(
  (text) => !/[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u.test(text),
  'control characters',
)

/** One line a person typed: trimmed, 1 to `max` characters as a reader counts them. */
export const line = (max: number) =>
  v.pipe(
    v.string(),
    v.maxLength(max * 4),
    v.trim(),
    v.nonEmpty(),
    plain,
    v.check((text) => [...text].length <= max, `at most ${max} characters`),
  )

/** Several lines a person typed: line breaks stay, other control characters do not belong; at most `max` characters. */
export const words = (max: number) =>
  v.pipe(
    v.string(),
    v.maxLength(max * 4),
    v.transform((text) => text.replace(/\r\n?/g, '\n').trim()),
    v.nonEmpty(),
    v.check(
      (text) => !/[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u.test(text.replace(/\n/g, '')),
      'control characters',
    ),
    v.check((text) => [...text].length <= max, `at most ${max} characters`),
  )

/** The id of a stored document. */
export const Id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,96}$/))
export type Id = v.InferOutput<typeof Id>

/** A mainland phone number as people type it; blanks and dashes are dropped. */
export const Phone = v.pipe(
  v.string(),
  v.maxLength(20),
  v.transform((text) => text.replace(/[\s-]/g, '')),
  v.regex(/^(1\d{10}|0\d{9,11})$/),
)

/** A non-negative whole number. */
export const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
