/** The time of a local cloud: the machine's, or an instant at which it stands still. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
  /** Stops the time at an ISO instant; `null` lets it run again. Throws RangeError on anything else. */
  set(iso: string | null): void
  /** The instant at which the time stands still, in milliseconds, or null while it runs. */
  readonly frozenAt: number | null
}

/** @param onChange called after every `set` */
export function createClock(onChange: () => void = () => {}): Clock {
  let frozenAt: number | null = null
  return {
    now: () => frozenAt ?? Date.now(),
    set(iso) {
      const at = iso === null ? null : Date.parse(iso)
      if (Number.isNaN(at)) throw new RangeError(`not an instant: ${iso}`)
      frozenAt = at
      onChange()
    },
    get frozenAt() {
      return frozenAt
    },
  }
}
