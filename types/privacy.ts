import * as v from 'valibot'
import type { Contract } from './contract'
import { Count } from './text'
import { Instant } from './time'

/** What it is about; the words for each are the phone's. */
export const MyTopic = v.picklist([
  'booking',
  'guest',
  'service',
  'volunteer',
  'report',
  'idea',
  'clue',
  'case',
  'objection',
  'flower',
  'message',
  'role',
  'act',
  'file',
])
export type MyTopic = v.InferOutput<typeof MyTopic>

/** One thing that is kept about the caller: facts in the words of a reader, none of them empty. */
export const MyRecord = v.object({
  topic: MyTopic,
  facts: v.array(v.object({ name: v.string(), value: v.string() })),
})
export type MyRecord = v.InferOutput<typeof MyRecord>

export const privacyContract = {
  /**
   * Everything the county keeps about the caller, by topic, from the record `from` on; `next` is where the rest
   * begins, null when that was all. Nothing of it is about anybody else but what the caller wrote themselves.
   */
  export: {
    allow: ['resident'],
    input: v.strictObject({ from: Count }),
    output: v.object({ at: Instant, records: v.array(MyRecord), next: v.nullable(Count) }),
  },
  /** What erasing would meet: bookings to cancel, and roles that stand in its way. */
  before: {
    allow: ['resident'],
    input: v.strictObject({}),
    output: v.object({ coming: Count, guests: Count, roles: v.array(v.string()), honours: Count }),
  },
  /**
   * Erases the caller from all collections, as `domain/personal.ts` says for each topic; what is to come is cancelled.
   * What breaks off is finished by the clock. `done` is false when that is still to come.
   */
  erase: {
    allow: ['resident'],
    write: true,
    input: v.strictObject({}),
    output: v.object({ done: v.boolean() }),
  },
} as const satisfies Contract
