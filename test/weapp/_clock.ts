/** What of time goes on: only the date stands still. */
const RUNNING = [
  'setTimeout',
  'clearTimeout',
  'setInterval',
  'clearInterval',
  'setImmediate',
  'clearImmediate',
  'nextTick',
  'queueMicrotask',
  'performance',
  'hrtime',
  'requestAnimationFrame',
  'cancelAnimationFrame',
  'requestIdleCallback',
  'cancelIdleCallback',
] as const

/** The phone's date stands still at `now`, as the cloud's does; its timers run. */
export const stopDate = (now: string) => jest.useFakeTimers({ now: Date.parse(now), doNotFake: [...RUNNING] })
