import { randomUUID } from 'node:crypto'
import type http from 'node:http'
import { FunctionError } from './errors'
import { DroppedConnection } from './faults'
import { type Exchange, type Route, sendJson, sendText } from './http'
import type { Caller } from './identity'
import type { Invocations } from './invocations'
import type { Subscriptions } from './openapi/subscribe'

const DEV_IDENTITY = /^Bearer dev:([\w-]{1,64})$/
const FUNCTION = /^\/v1\/functions\/([\w-]+)(?:\?|$)/
const PREFLIGHT_KEPT_S = '600'

/**
 * What phones and browsers reach, and all they reach:
 * `POST /v1/functions/<name>` (the route of @cloudbase/js-sdk v3) and `POST /wx/requestSubscribeMessage`.
 * `authorization: Bearer dev:<openid>` says who is calling; without it the caller is anonymous.
 */
export function clientRoute(invocations: Invocations, subscriptions: Subscriptions): Route {
  return async (exchange) => {
    const { req, res, target } = exchange
    const name = FUNCTION.exec(target)?.[1]
    if (name === undefined && target !== '/wx/requestSubscribeMessage') return false
    const headers = corsHeaders(req)
    if (req.method === 'OPTIONS') {
      res.writeHead(204, { ...headers, 'content-length': 0 }).end()
      return true
    }
    const requestId = randomUUID()
    const all = { ...headers, 'x-request-id': requestId }
    if (req.method !== 'POST')
      sendJson(res, 405, { code: 'METHOD_NOT_ALLOWED', message: 'use POST', requestId }, all)
    else if (name === undefined) requestSubscribeMessage(exchange, subscriptions, all)
    else await callFunction(exchange, invocations, name, requestId, all)
    return true
  }
}

async function callFunction(
  { req, res, body }: Exchange,
  invocations: Invocations,
  name: string,
  requestId: string,
  headers: http.OutgoingHttpHeaders,
): Promise<void> {
  try {
    const event = body.toString() || '{}'
    if (!isJson(event)) throw new FunctionError('INVALID_PARAM', 'the data is not JSON', 400, -1)
    const result = await invocations.invoke({ name, event, caller: callerOf(req), requestId })
    sendText(res, 200, result, headers)
  } catch (error) {
    if (error instanceof DroppedConnection || !(error instanceof FunctionError)) throw error
    const status = [400, 404, 413].includes(error.statusCode) ? error.statusCode : 500
    sendJson(res, status, { code: error.code, message: error.message, requestId }, headers)
  }
}

/** Does what a person does who accepts every template in WeChat's dialog: one message more of each may be sent. */
function requestSubscribeMessage(
  { req, res, body }: Exchange,
  subscriptions: Subscriptions,
  headers: http.OutgoingHttpHeaders,
): void {
  const { openid } = callerOf(req)
  const sent = isJson(body.toString()) ? (JSON.parse(body.toString()) as { tmplIds?: unknown } | null) : null
  const failure = openid
    ? subscriptions.whyNotRequest(sent?.tmplIds)
    : { errCode: 10003, errMsg: 'no identity' }
  if (failure || !openid) {
    sendJson(res, 400, { ...failure, errMsg: `requestSubscribeMessage:fail ${failure?.errMsg}` }, headers)
    return
  }
  const ids = [...new Set(sent?.tmplIds as string[])]
  for (const id of ids) subscriptions.grant(openid, id)
  sendJson(res, 200, Object.fromEntries(ids.map((id) => [id, 'accept'])), headers)
}

function callerOf(req: http.IncomingMessage): Caller {
  return { openid: DEV_IDENTITY.exec(req.headers.authorization ?? '')?.[1], source: 'wx_client' }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

function corsHeaders(req: http.IncomingMessage): http.OutgoingHttpHeaders {
  return {
    'access-control-allow-origin': req.headers.origin ?? '*',
    'access-control-allow-headers': req.headers['access-control-request-headers'] ?? '*',
    'access-control-allow-methods': 'POST,OPTIONS',
    'access-control-expose-headers': 'x-request-id',
    'access-control-max-age': PREFLIGHT_KEPT_S,
  }
}
