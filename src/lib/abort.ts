type Listener = () => void

/** The part of the DOM's AbortSignal that @tanstack/react-query uses. */
class Signal {
  aborted = false
  reason: unknown
  onabort: Listener | null = null
  private listeners = new Set<Listener>()

  addEventListener(_type: 'abort', listener: Listener) {
    this.listeners.add(listener)
  }

  removeEventListener(_type: 'abort', listener: Listener) {
    this.listeners.delete(listener)
  }

  throwIfAborted() {
    if (this.aborted) throw this.reason
  }

  abort(reason: unknown) {
    if (this.aborted) return
    this.aborted = true
    this.reason = reason ?? new Error('AbortError')
    this.onabort?.()
    for (const listener of this.listeners) listener()
  }
}

/** Stands in for AbortController where the build says so: WeChat's JavaScript engine has none. */
export class AbortController {
  signal = new Signal()

  abort(reason?: unknown) {
    this.signal.abort(reason)
  }
}
