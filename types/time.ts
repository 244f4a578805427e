import * as v from 'valibot'

/** A moment: UTC, ISO 8601 with milliseconds, e.g. `2026-11-28T01:00:00.000Z`. Field names end in `At`. */
export const Instant = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
  v.check((text) => !Number.isNaN(Date.parse(text)), 'a moment that there is'),
)
export type Instant = v.InferOutput<typeof Instant>

/** A calendar day at +08:00, `YYYY-MM-DD`. Field names end in `On`. */
export const Day = v.pipe(v.string(), v.isoDate())
export type Day = v.InferOutput<typeof Day>
