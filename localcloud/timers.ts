import { setTimeout as sleep } from 'node:timers/promises'
import { Cron } from 'croner'
import type { Clock } from './clock'
import type { FunctionError } from './errors'
import type { FunctionDefinition, Trigger } from './host/definition'
import type { Invocations } from './invocations'

export interface TimerRun {
  /** How often the function was run: more than once when it failed. */
  attempts: number
  /** What the last run returned, or why it failed. */
  result?: unknown
  error?: FunctionError
}

export interface TimerOptions {
  functions: ReadonlyMap<string, FunctionDefinition>
  invocations: Invocations
  clock: Clock
  /** Hears of triggers that cannot be understood; they never go off. */
  warn?: (problem: string) => void
  /** Waits between attempts; ends early, by rejection, when the signal says so. */
  delay?: (ms: number, signal: AbortSignal) => Promise<void>
  /** Calls back once the time has come, unless cancelled. */
  schedule?: (ms: number, due: () => void) => () => void
}

const RETRIES = 2
const RETRY_AFTER_MS = 60_000
/** Node fires longer timeouts at once. */
const LONGEST_WAIT_MS = 2 ** 31 - 1
const CHINA_UTC_OFFSET_MIN = 8 * 60

/**
 * @param config seven fields, at +08:00; day and week together mean either, week 0 is Sunday
 * @returns the first tick after `after`, both in milliseconds, or null when there is none
 * @throws TypeError when the pattern makes no sense
 */
export function nextTick(config: string, after: number): number | null {
  const cron = new Cron(config.trim(), { mode: '7-part', utcOffset: CHINA_UTC_OFFSET_MIN, paused: true })
  return cron.nextRun(new Date(after))?.getTime() ?? null
}

const realDelay = (ms: number, signal: AbortSignal) => sleep(ms, undefined, { signal, ref: false })

function realSchedule(ms: number, due: () => void): () => void {
  const timeout = setTimeout(due, ms)
  timeout.unref()
  return () => clearTimeout(timeout)
}

/**
 * Runs the timer triggers of every config.json. As on the platform a run that is still going does not hold up
 * the next, and a failed one is tried twice more, a minute apart, with the same event: at least once.
 * Ticks missed while the cloud was down are not made up for; while its clock stands still there are none.
 */
export class Timers {
  private readonly pending = new Map<Trigger, () => void>()
  private readonly closing = new AbortController()

  constructor(private readonly options: TimerOptions) {}

  /** Schedules every trigger anew; to be called again whenever the clock was set. */
  start(): void {
    for (const cancel of this.pending.values()) cancel()
    this.pending.clear()
    if (this.options.clock.frozenAt !== null || this.closing.signal.aborted) return
    for (const definition of this.options.functions.values()) {
      for (const trigger of definition.triggers) this.schedule(definition, trigger, this.options.clock.now())
    }
  }

  /**
   * Lets a trigger go off now, with the retries it would have.
   * @throws Error when the function has no such trigger
   */
  fire(functionName: string, triggerName: string): Promise<TimerRun> {
    const definition = this.options.functions.get(functionName)
    const trigger = definition?.triggers.find(({ name }) => name === triggerName)
    if (!definition || !trigger) throw new Error(`no trigger ${triggerName} of function ${functionName}`)
    return this.run(definition, trigger, this.options.clock.now())
  }

  close(): void {
    this.closing.abort()
    for (const cancel of this.pending.values()) cancel()
    this.pending.clear()
  }

  private schedule(definition: FunctionDefinition, trigger: Trigger, after: number): void {
    const tick = this.tickAfter(definition, trigger, after)
    if (tick === null) return
    const wait = Math.max(0, tick - this.options.clock.now())
    const due = () => {
      if (wait > LONGEST_WAIT_MS) return this.schedule(definition, trigger, after)
      this.schedule(definition, trigger, Math.max(tick, this.options.clock.now()))
      void this.run(definition, trigger, tick)
    }
    const { schedule = realSchedule } = this.options
    this.pending.set(trigger, schedule(Math.min(wait, LONGEST_WAIT_MS), due))
  }

  private tickAfter(definition: FunctionDefinition, trigger: Trigger, after: number): number | null {
    try {
      return nextTick(trigger.config, after)
    } catch (error) {
      this.options.warn?.(`trigger ${trigger.name} of ${definition.name}: ${(error as Error).message}`)
      return null
    }
  }

  private async run(definition: FunctionDefinition, trigger: Trigger, at: number): Promise<TimerRun> {
    const { invocations, delay = realDelay } = this.options
    const time = `${new Date(at).toISOString().slice(0, 19)}Z`
    const event = JSON.stringify({ Type: 'Timer', TriggerName: trigger.name, Time: time, Message: '' })
    for (let attempts = 1; ; attempts += 1) {
      try {
        const caller = { source: 'wx_trigger' }
        const result = await invocations.invoke({ name: definition.name, event, caller })
        return { attempts, result: JSON.parse(result) }
      } catch (failure) {
        const error = failure as FunctionError
        if (attempts > RETRIES || this.closing.signal.aborted) return { attempts, error }
        const waited = await delay(RETRY_AFTER_MS, this.closing.signal).then(
          () => true,
          () => false,
        )
        if (!waited) return { attempts, error }
      }
    }
  }
}
