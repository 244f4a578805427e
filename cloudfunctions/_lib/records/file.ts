import type { Instant } from '../../../types/time'

/** One piece of a file on its way up: requests of a phone hold at most 100 KB. `_id` is uploadId_index. */
export interface UploadRecord {
  _id: string
  uploadId: string
  /** openid; nobody else may use it. */
  by: string
  index: number
  /** base64 */
  data: string
  at: Instant
}
