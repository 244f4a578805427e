import * as v from 'valibot'
import type { Api } from '../../types/api'
import type { ActionContract, Contract, OutputOf, Reply, Request, SentInputOf } from '../../types/contract'
import { type ErrorCode, errors } from '../../types/errors'
import { quietly } from './chunks'
import { contracts } from './contracts'

/** A refusal or a failure, by code; `requestId` is null when no server answered. */
export class CallError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly requestId: string | null = null,
  ) {
    super(code)
    this.name = 'CallError'
  }
}

/** Carries one request to a function and back; throws CallError `offline`, `timeout` or `internal`. */
export type Leg = (fn: string, request: Request) => Promise<unknown>

type Actions<F extends keyof Api> = Api[F]
type Named<F extends keyof Api, A extends keyof Api[F]> = Actions<F>[A] extends ActionContract
  ? Actions<F>[A]
  : never

export type Call = <F extends keyof Api, A extends keyof Api[F] & string>(
  fn: F,
  action: A,
  input: SentInputOf<Named<F, A>>,
  options?: { idempotencyKey?: string },
) => Promise<OutputOf<Named<F, A>>>

const TIMEOUT_MS = 15_000
const BACKOFF_MS = [300, 900]
const TRANSIENT: readonly ErrorCode[] = ['offline', 'timeout', 'internal']

export interface CallerParts {
  leg: Leg
  /** Hears of each write that was done. */
  onWritten?: () => void
  wait: (ms: number) => Promise<void>
  timeoutMs?: number
}

/**
 * Builds the typed `call`. A transient failure is tried again twice: reads always, writes with the same
 * idempotency key, so that a reply lost on the way back never books twice. Throws CallError.
 */
export function createCall({ leg, wait, onWritten, timeoutMs = TIMEOUT_MS }: CallerParts): Call {
  const call = async (fn: string, action: string, input: unknown, options?: { idempotencyKey?: string }) => {
    const keyed = options?.idempotencyKey !== undefined
    // A write waits until its reply can be read; a read goes out meanwhile.
    if (keyed) await contractOf(fn, action)
    const request: Request = { action, input, ...options }
    for (let attempt = 0; ; attempt++) {
      const coming = contractOf(fn, action)
      try {
        const [contract, reply] = await within(timeoutMs, Promise.all([coming, leg(fn, request)]))
        const answer = read(contract, reply)
        if (contract.write) onWritten?.()
        return answer
      } catch (error) {
        const pause = BACKOFF_MS[attempt]
        const again = error instanceof CallError && TRANSIENT.includes(error.code)
        const safe = keyed || !(await coming).write
        if (!safe || !again || pause === undefined) throw error
        await wait(pause)
      }
    }
  }
  return call as Call
}

/** Throws CallError `unknown_action`, or `offline` when it could not be fetched. */
async function contractOf(fn: string, action: string): Promise<ActionContract> {
  const fetch = (contracts as Record<string, () => Promise<Contract>>)[fn]
  const contract = await quietly(() => fetch?.())?.catch(() => {
    throw new CallError('offline')
  })
  if (!contract?.[action]) throw new CallError('unknown_action')
  return contract[action]
}

function read(contract: ActionContract, answer: unknown): unknown {
  const reply = answer as Reply<unknown> | null
  if (reply?.ok === false) {
    // A newer server may know codes that this phone does not.
    throw new CallError(reply.code in errors ? reply.code : 'internal', reply.requestId ?? null)
  }
  if (reply?.ok !== true) throw new CallError('internal')
  const parsed = v.safeParse(contract.output, reply.data)
  if (!parsed.success) throw new CallError('internal', reply.requestId)
  return parsed.output
}

function within<T>(ms: number, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new CallError('timeout')), ms)
    promise.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
