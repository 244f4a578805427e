/** How often each wire action was called, e.g. `{'database.getDocument': 2, 'openapi.subscribeMessage.send': 1}`. */
export type CallCounts = Record<string, number>

export interface Counters {
  /** Calls made by one invocation, including those of functions that it called. */
  of(requestId: string): CallCounts
  /** Calls since the start or the last reset, programs outside included. */
  total(): CallCounts
  reset(): void
}

const REQUESTS_KEPT = 10_000

export class CallCounters implements Counters {
  private byRequest = new Map<string, CallCounts>()
  private all: CallCounts = {}

  count(action: string, requestIds: readonly string[]): void {
    this.all[action] = (this.all[action] ?? 0) + 1
    for (const id of requestIds) {
      const counts = this.byRequest.get(id) ?? this.start(id)
      counts[action] = (counts[action] ?? 0) + 1
    }
  }

  of(requestId: string): CallCounts {
    return { ...this.byRequest.get(requestId) }
  }

  total(): CallCounts {
    return { ...this.all }
  }

  reset(): void {
    this.byRequest = new Map()
    this.all = {}
  }

  private start(requestId: string): CallCounts {
    if (this.byRequest.size >= REQUESTS_KEPT) {
      const oldest = this.byRequest.keys().next().value
      if (oldest !== undefined) this.byRequest.delete(oldest)
    }
    const counts: CallCounts = {}
    this.byRequest.set(requestId, counts)
    return counts
  }
}
