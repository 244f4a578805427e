import { randomUUID } from 'node:crypto'
import type { Clock } from './clock'
import { FunctionError } from './errors'
import { DroppedConnection, type Faults, INVOCATION } from './faults'
import type { FunctionHost } from './host/host'
import type { Caller } from './identity'

export interface InvocationRequest {
  name: string
  /** JSON text. */
  event: string
  caller: Caller
  requestId?: string
  /** Request ids of the invocations that lead here, nearest first. */
  parents?: readonly string[]
}

/** People do not count as visitors for longer than this (see msgSecCheck). */
const VISIT_MS = 2 * 60 * 60 * 1000

/** The one way to run a function, whoever asks: a client, a timer, another function, a test. */
export class Invocations {
  private readonly visits = new Map<string, number>()

  constructor(
    private readonly host: FunctionHost,
    private readonly faults: Faults,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns JSON text of the result
   * @throws FunctionError with `requestId`; DroppedConnection on demand
   */
  async invoke(request: InvocationRequest): Promise<string> {
    const requestId = request.requestId ?? randomUUID()
    const { name, caller } = request
    if (caller.openid) this.visits.set(caller.openid, this.clock.now())
    try {
      const invocation = this.host.begin(name, caller, [requestId, ...(request.parents ?? [])])
      return await this.faults.around(
        { action: INVOCATION, function: name, requestId },
        () => this.host.run(invocation, request.event),
        invocation.kill,
      )
    } catch (error) {
      if (error instanceof DroppedConnection) throw error
      throw asFunctionError(error, requestId)
    }
  }

  /** Whether this person has called any function within the last two hours. */
  visitedLately(openid: string): boolean {
    const at = this.visits.get(openid)
    return at !== undefined && this.clock.now() - at <= VISIT_MS
  }
}

function asFunctionError(error: unknown, requestId: string): FunctionError {
  const { code, message } = error as { code?: unknown; message: string }
  const known =
    error instanceof FunctionError
      ? error
      : new FunctionError(typeof code === 'string' ? code : 'SYS_ERR', message, 500, -1)
  known.requestId = requestId
  return known
}
