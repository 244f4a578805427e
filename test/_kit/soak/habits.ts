import type { Dice } from './dice'
import type { Asked, Journal } from './journal'
import type { Step } from './moment'
import { post } from './phone'

/** A request that may be sent again long after. */
export interface Sent {
  who: string | null
  action: string
  input: Record<string, unknown>
  key: string
}

export interface Counter {
  journal: Journal
  url(): string
  /** Resolves once there is a server to call. */
  up(): Promise<void>
  now(): string
  beat(): number
  /** Hears of every answer. */
  answered(asked: Asked): void
  /** Whether a request that is out there may still be sent again. */
  keepForLater(sent: Sent): void
}

const TRIES = 4

/** What WeChat's dialog is asked for, by name of template. */
export type TemplateIds = Readonly<Record<string, string>>

/** One person on their phone: gives up or tries again with the same key when there is no answer, taps twice, comes back late. */
export async function carryOut(
  counter: Counter,
  dice: Dice,
  me: string,
  steps: readonly Step[],
  keyOf: (i: number) => string,
  templates: TemplateIds,
): Promise<void> {
  const earlier: unknown[] = []
  for (const [i, step] of steps.entries()) {
    const input = typeof step.input === 'function' ? step.input(earlier) : step.input
    if (input === null) return
    const who = step.as === undefined ? me || null : step.as
    const sent: Sent = { who, action: step.action, input: input as Sent['input'], key: keyOf(i) }
    if (sent.action === 'message.consent') await agree(counter, sent, templates)
    const answer = await insist(counter, dice, sent)
    if (dice.chance(0.05)) counter.keepForLater(sent)
    if (answer?.outcome !== 'ok') return
    earlier.push(answer.data)
  }
}

async function insist(counter: Counter, dice: Dice, sent: Sent): Promise<Asked | null> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const twice = sent.key !== '' && dice.chance(0.07)
    const answers = await Promise.all(twice ? [ask(counter, sent), ask(counter, sent)] : [ask(counter, sent)])
    const settled = answers.find(({ outcome }) => outcome === 'ok') ?? answers[0]
    const heard = settled && (settled.outcome === 'ok' || settled.outcome === 'refused')
    if (heard) return settled
    if (dice.chance(0.15)) return null
  }
  return null
}

/** The tap on WeChat's own dialog comes before the one that is told to the county. */
async function agree(counter: Counter, { who, input }: Sent, templates: TemplateIds): Promise<void> {
  await counter.up()
  const tmplIds = (input.templates as string[]).map((name) => templates[name]).filter(Boolean)
  if (tmplIds.length > 0)
    await post(`${counter.url()}/wx/requestSubscribeMessage`, { tmplIds }, who).catch(() => null)
}

/** One request; whatever comes of it is written down. */
export async function ask(counter: Counter, { who, action, input, key }: Sent): Promise<Asked> {
  await counter.up()
  const [name = '', verb = ''] = action.split('.')
  const event = { action: verb, input, ...(key ? { idempotencyKey: key } : {}) }
  const told = { beat: counter.beat(), at: counter.now(), who, action, input, key }
  const asked = await post(`${counter.url()}/v1/functions/${name}`, event, who).then(
    ({ status, body, requestId }) => {
      const failed = status !== 200 || typeof body?.ok !== 'boolean'
      const code = failed ? `${body?.code}: ${body?.message}` : (body?.code ?? null)
      const outcome = failed
        ? ('failed' as const)
        : body.ok
          ? ('ok' as const)
          : code === 'internal'
            ? ('internal' as const)
            : ('refused' as const)
      return { ...told, outcome, code, data: body?.data ?? null, requestId: body?.requestId ?? requestId }
    },
    () => ({ ...told, outcome: 'lost' as const, code: null, data: null, requestId: null }),
  )
  const row = counter.journal.add(asked)
  counter.answered(row)
  return row
}
