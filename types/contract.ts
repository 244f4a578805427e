import type * as v from 'valibot'
import type { ErrorCode } from './errors'
import type { Right } from './rights'

/**
 * Who may call: `anyone` needs no identity; `resident` is a person WeChat vouches for; `staff` is one who holds
 * a grant; `clock` is a timer; `wechat` is the platform telling the result of a check.
 */
export type Caller = 'anyone' | 'resident' | 'staff' | 'clock' | 'wechat'

type Schema = v.GenericSchema<unknown, unknown>

export interface ActionContract {
  allow: readonly Caller[]
  input: Schema
  output: Schema
  /** Of a `staff` action: what its caller must be allowed to do to the thing it is about. */
  right?: Right
  /** A write carries an idempotency key made by the client, and may arrive twice. */
  write?: true
}

export type Contract = Readonly<Record<string, ActionContract>>

export type InputOf<A extends ActionContract> = v.InferOutput<A['input']>
export type SentInputOf<A extends ActionContract> = v.InferInput<A['input']>
export type OutputOf<A extends ActionContract> = v.InferOutput<A['output']>

/** What travels to a cloud function. Nothing in it says who is calling: the platform does. */
export interface Request {
  action: string
  input: unknown
  /** Made by the client once per intention and sent again with every retry. 8 to 64 of `[A-Za-z0-9_-]`. */
  idempotencyKey?: string
}

/** What comes back. `requestId` is the platform's, and can be read out on the phone to staff. */
export type Reply<Data> =
  | { ok: true; data: Data; requestId: string }
  | { ok: false; code: ErrorCode; requestId: string }
