import * as v from 'valibot'
import type { Contract } from './contract'
import { Count } from './text'

/** Made by the client for one file. */
export const UploadId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{8,40}$/))

/** Bytes of one piece before base64; a request of a phone holds at most 100 KB. */
export const PIECE_BYTES = 60_000
/** The largest file that can be sent up, in pieces. */
export const PIECES_MAX = 120

export const fileContract = {
  /**
   * One piece of a file that another action will use by `uploadId`. Sent twice it counts once. Pieces that
   * nobody used are gone after a day.
   */
  put: {
    allow: ['resident'],
    write: true,
    input: v.strictObject({
      uploadId: UploadId,
      index: v.pipe(Count, v.maxValue(PIECES_MAX - 1)),
      data: v.pipe(v.string(), v.maxLength(90_000), v.base64()),
    }),
    output: v.object({ kept: v.literal(true) }),
  },
} as const satisfies Contract
