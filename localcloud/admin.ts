import { randomUUID } from 'node:crypto'
import type { CallCounters } from './counters'
import type { Database } from './db/database'
import { badParam, CloudError, FunctionError, unsupported } from './errors'
import type { Faults } from './faults'
import { type Exchange, type Route, sendJson } from './http'
import type { Identities, Invocation } from './identity'
import type { Invocations } from './invocations'
import type { OpenApiDesk } from './openapi/desk'
import type { Storage } from './storage'

export interface AdminParts {
  database: Database
  identities: Identities
  invocations: Invocations
  storage: Storage
  openapi: OpenApiDesk
  counters: CallCounters
  faults: Faults
}

type Parameters = Record<string, unknown>
type Action = (parameters: Parameters, caller: Invocation | undefined) => Promise<object> | object

/** `POST /admin`, to which TCB_CONTEXT_CNFG points wx-server-sdk: every action of the SDK but file transfer. */
export function adminRoute(parts: AdminParts): Route {
  const actions = new Map<string, Action>(Object.entries(parts.storage.actions))
  actions.set('functions.invokeFunction', (parameters, caller) => invokeFunction(parts, parameters, caller))
  return async (exchange) => {
    if (!/^\/admin(\?|$)/.test(exchange.target)) return false
    if (exchange.req.headers['content-type']?.startsWith('multipart/form-data')) {
      await parts.openapi.answer(exchange)
      return true
    }
    sendJson(exchange.res, 200, await answer(parts, actions, exchange))
    return true
  }
}

async function answer(
  parts: AdminParts,
  actions: ReadonlyMap<string, Action>,
  { req, body }: Exchange,
): Promise<object> {
  const requestId = randomUUID()
  try {
    const parameters = parse(body)
    const caller = parts.identities.admit(text(parameters.wxCloudApiToken), req.headers.authorization)
    const action = text(parameters.action) ?? ''
    const perform = action.startsWith('database.')
      ? (sent: Parameters) => parts.database.handle(sent)
      : actions.get(action)
    if (!perform) throw unsupported(`action ${action}`)
    parts.counters.count(action, caller?.requestIds ?? [])
    const done = await parts.faults.around(
      {
        action,
        collection: text(parameters.collectionName),
        function: caller?.definition.name,
        requestId: caller?.requestIds[0],
      },
      async () => perform(parameters, caller),
      () => caller?.kill(),
    )
    return { ...done, requestId }
  } catch (error) {
    if (error instanceof CloudError) return { code: error.code, message: onWire(error), requestId }
    throw error
  }
}

async function invokeFunction(
  { invocations }: AdminParts,
  parameters: Parameters,
  caller: Invocation | undefined,
) {
  const source = caller ? `${caller.caller.source ?? 'wx_client'},scf` : 'scf'
  const result = await invocations.invoke({
    name: text(parameters.function_name) ?? '',
    event: text(parameters.request_data) || '{}',
    caller: { ...caller?.caller, source },
    parents: caller?.requestIds,
  })
  return { data: { response_data: result } }
}

/** A function's failure travels as JSON text inside the message. */
function onWire(error: CloudError): string {
  if (!(error instanceof FunctionError) || error.statusCode === 404) return error.message
  return JSON.stringify({
    errorCode: error.errorCode,
    errorMessage: error.message,
    statusCode: error.statusCode,
  })
}

function parse(body: Buffer): Parameters {
  try {
    const parsed: unknown = JSON.parse(body.toString())
    if (typeof parsed === 'object' && parsed !== null) return parsed as Parameters
  } catch {
    // Refused below, as anything else that is not an object.
  }
  throw badParam('the request is not a JSON object')
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)
