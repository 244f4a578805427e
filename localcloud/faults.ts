import { setTimeout as sleep } from 'node:timers/promises'
import { CloudError } from './errors'

export type FaultKind = 'latency' | 'errorBefore' | 'errorAfter' | 'dropBefore' | 'drop' | 'kill'

/**
 * What is to go wrong. A rule with `action` or `collection` matches calls on the wire (`function` then says
 * who makes them); a rule with neither matches invocations of `function`, or of every function.
 */
export interface Fault {
  /** A wire action as the SDK sends it, or `openapi.<api>`. */
  action?: string
  collection?: string
  function?: string
  /**
   * `latency` waits `ms`; `errorBefore` and `errorAfter` answer an error before or after the work is done;
   * `dropBefore` closes the connection instead of doing the work, `drop` after it; `kill` does the work and ends the
   * calling instance (for an invocation: ends the instance as soon as it has begun).
   */
  kind: FaultKind
  ms?: number
  /** Ends after so many hits; without it the rule stays until `clear`. */
  times?: number
  /** Hits every n-th matching call only: 3 lets two pass and hits the third. */
  every?: number
  /** Code of the error answered; SYS_ERR unless told. */
  code?: string
}

export interface Occasion {
  action: string
  collection?: string
  function?: string
  /** Of the invocation concerned, where there is one. */
  requestId?: string
}

/** The action of an occasion that is an invocation rather than a call on the wire. */
export const INVOCATION = 'invocation'

export interface FaultControl {
  add(fault: Fault): void
  clear(): void
  /** Hears of everything that is made to go wrong. Returns the way to stop it. */
  onHit(listener: (kind: FaultKind, at: Occasion) => void): () => void
}

const matches = (fault: Fault, at: Occasion) =>
  (at.action === INVOCATION
    ? fault.action === undefined && fault.collection === undefined
    : (fault.action !== undefined || fault.collection !== undefined) &&
      (fault.action === undefined || fault.action === at.action) &&
      (fault.collection === undefined || fault.collection === at.collection)) &&
  (fault.function === undefined || fault.function === at.function)

const failure = (fault: Fault) => new CloudError(fault.code ?? 'SYS_ERR', 'fault on demand')

/** Thrown in place of an answer: the connection is to be closed without one. */
export class DroppedConnection extends Error {
  readonly code = 'ECONNRESET'
}

export class Faults implements FaultControl {
  private rules: { fault: Fault; seen: number; hits: number }[] = []
  private readonly listeners = new Set<(kind: FaultKind, at: Occasion) => void>()

  add(fault: Fault): void {
    this.rules.push({ fault, seen: 0, hits: 0 })
  }

  clear(): void {
    this.rules = []
  }

  onHit(listener: (kind: FaultKind, at: Occasion) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Does the work, spoilt by whichever rules match; `kill` ends the instance concerned. */
  async around<T>(at: Occasion, work: () => Promise<T>, kill: () => void): Promise<T> {
    if (this.rules.length === 0) return work()
    const hit = this.hits(at)
    for (const fault of hit) {
      if (fault.kind === 'latency') await sleep(fault.ms ?? 0)
      if (fault.kind === 'errorBefore') throw failure(fault)
      if (fault.kind === 'dropBefore') throw new DroppedConnection('connection dropped')
      if (fault.kind === 'kill' && at.action === INVOCATION) setImmediate(kill)
    }
    const result = await work()
    for (const fault of hit) {
      if (fault.kind === 'kill') kill()
      if (fault.kind === 'errorAfter') throw failure(fault)
      if (fault.kind === 'drop' || fault.kind === 'kill') throw new DroppedConnection('connection dropped')
    }
    return result
  }

  private hits(at: Occasion): Fault[] {
    const hit: Fault[] = []
    for (const rule of this.rules) {
      if (!matches(rule.fault, at)) continue
      rule.seen += 1
      if (rule.seen % (rule.fault.every ?? 1) !== 0) continue
      if (rule.hits >= (rule.fault.times ?? Number.POSITIVE_INFINITY)) continue
      rule.hits += 1
      hit.push(rule.fault)
      for (const listener of this.listeners) listener(rule.fault.kind, at)
    }
    return hit
  }
}
