import type { Invocation } from '../identity'

/** An answer of WeChat other than `errcode: 0`; the text is what the caller finds in `errMsg`. */
export class WeChatError extends Error {
  constructor(
    readonly errcode: number,
    errmsg: string,
  ) {
    super(errmsg)
  }
}

export interface Picture {
  contentType: string
  body: Buffer
}

/** Parameters and fields of the answer have snake_case names: the SDK translates. */
export type Parameters = Record<string, unknown>

/** @param caller undefined for a program outside the cloud */
export type Api = (parameters: Parameters, caller: Invocation | undefined) => Promise<object> | object

export const isPicture = (answer: object): answer is Picture =>
  'body' in answer && Buffer.isBuffer(answer.body)
