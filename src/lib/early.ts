import type { Request } from '../../types/contract'
import { authorization } from './who'

/** A function's name, and what it is asked. */
export type EarlyCall = readonly [fn: string, request: Request]

const keyOf = ([fn, request]: EarlyCall): string => `${fn} ${JSON.stringify(request)}`
const waiting = (): Record<string, Promise<Response>> => {
  const world = window as Window & { earlyCalls?: Record<string, Promise<Response>> }
  world.earlyCalls ??= {}
  return world.earlyCalls
}

/** A POST to the page's own server, signed with who holds this demo phone. */
export const post = (path: string, body: unknown): Promise<Response> =>
  fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: authorization() },
    body: JSON.stringify(body),
  })

export const postTo = ([fn, request]: EarlyCall): Promise<Response> => post(`/v1/functions/${fn}`, request)

/** Sends a read before the app is here to ask it. */
export function askEarly(call: EarlyCall): void {
  const reply = postTo(call)
  reply.catch(() => {}) // the app hears of it when it takes the reply
  waiting()[keyOf(call)] = reply
}

/** The reply to a call that went out early; once, for what comes later asks for what is new. */
export function takeEarly(call: EarlyCall): Promise<Response> | undefined {
  const key = keyOf(call)
  const reply = waiting()[key]
  delete waiting()[key]
  return reply
}
