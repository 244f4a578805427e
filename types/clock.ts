import * as v from 'valibot'
import type { Contract } from './contract'
import { Count } from './text'

export const clockContract = {
  /** One tick of the timer: what was done, by job. */
  tick: {
    allow: ['clock'],
    write: true,
    input: v.strictObject({}),
    output: v.object({ done: v.record(v.string(), Count), failed: v.record(v.string(), Count) }),
  },
} as const satisfies Contract
