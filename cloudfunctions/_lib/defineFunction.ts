import * as v from 'valibot'
import type { ActionContract, Contract, InputOf, Reply } from '../../types/contract'
import type { ErrorCode } from '../../types/errors'
import type { Instant } from '../../types/time'
import { type Identity, whoCalls } from './caller'
import { plainError } from './plainError'
import { type Staff, staffOf } from './staff'

/** What every action is given besides its input. */
export interface Context {
  who: Identity
  now: Instant
  /** Of a write: made by the client once per intention. Empty for reads. */
  key: string
  /** Of a staff action: who they are to the county, and the right this action needs. Null for others. */
  staff: Staff | null
}

/** An expected refusal; the caller hears the code's sentence. */
export class Refusal {
  constructor(readonly code: ErrorCode) {}
}
export const refuse = (code: ErrorCode) => new Refusal(code)

type OutputSent<A extends ActionContract> = v.InferInput<A['output']>

export type Actions<C extends Contract> = {
  [K in keyof C]: (input: InputOf<C[K]>, context: Context) => Promise<OutputSent<C[K]> | Refusal>
}

/** `resident` actions always run with an openid. */
export const openidOf = (context: Context): string => context.who.openid ?? ''

const Key = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{8,64}$/))
const Envelope = v.object({
  action: v.string(),
  input: v.optional(v.unknown()),
  idempotencyKey: v.optional(v.unknown()),
})
const TIMER_EVENT = v.object({ TriggerName: v.string() })
const PUSHED_EVENT = v.looseObject({ MsgType: v.literal('event'), Event: v.string() })

type Event = v.InferOutput<typeof Envelope>

/**
 * The door of a cloud function: who may, what was sent, the action, and a reply that holds only what the
 * contract names. Refusals are returned; anything unexpected is logged and answered `internal`.
 */
export function defineFunction<C extends Contract>(contract: C, actions: Actions<C>) {
  return async (event: unknown, platform?: { request_id?: string }): Promise<Reply<unknown>> => {
    const who = whoCalls()
    const requestId = platform?.request_id ?? process.env.TCB_SEQID ?? 'unknown'
    try {
      const data = await run(contract, actions as never, asRequest(event, who), who)
      return data instanceof Refusal
        ? { ok: false, code: data.code, requestId }
        : { ok: true, data, requestId }
    } catch (error) {
      console.error(JSON.stringify({ requestId, error: plainError(error) }))
      return { ok: false, code: 'internal', requestId }
    }
  }
}

/**
 * A timer's event names its trigger, and the trigger is named after the action. What WeChat pushes names its
 * event, and the action that hears it has that name.
 */
function asRequest(event: unknown, who: Identity): unknown {
  if (who.kinds.has('wechat') && v.is(PUSHED_EVENT, event)) {
    return { action: event.Event, input: event, idempotencyKey: 'wechat-push' }
  }
  if (!who.kinds.has('clock') || !v.is(TIMER_EVENT, event)) return event
  return { action: event.TriggerName, input: {}, idempotencyKey: 'timer-run' }
}

async function run(
  contract: Contract,
  actions: Record<string, (input: unknown, context: Context) => Promise<unknown>>,
  event: unknown,
  who: Identity,
): Promise<unknown> {
  const envelope = v.safeParse(Envelope, event)
  if (!envelope.success) return refuse('bad_input')
  const { action } = envelope.output
  const declared = Object.hasOwn(contract, action) ? contract[action] : undefined
  const handler = actions[action]
  if (!declared || !handler) return refuse('unknown_action')
  if (!declared.allow.some((kind) => who.kinds.has(kind === 'staff' ? 'resident' : kind))) {
    const needsPerson = declared.allow.some((kind) => kind === 'resident' || kind === 'staff')
    return refuse(needsPerson ? 'sign_in_needed' : 'not_allowed')
  }
  const checked = checkInput(declared, envelope.output)
  if (!checked) return refuse('bad_input')
  const now = new Date().toISOString()
  const staff = declared.right && who.openid ? await staffOf(who.openid, declared.right, now) : null
  if (declared.right && !staff) return refuse('not_allowed')
  const result = await handler(checked.input, { who, now, key: checked.key, staff })
  return result instanceof Refusal ? result : v.parse(declared.output, result)
}

function checkInput(declared: ActionContract, event: Event): { input: unknown; key: string } | null {
  const input = v.safeParse(declared.input, event.input ?? {})
  if (!input.success) return null
  if (!declared.write) return { input: input.output, key: '' }
  const key = v.safeParse(Key, event.idempotencyKey)
  return key.success ? { input: input.output, key: key.output } : null
}
