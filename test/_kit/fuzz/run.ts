import fc from 'fast-check'
import * as v from 'valibot'
import { errors } from '../../../types/errors'
import { type Ask, type Asks, allAsks, everyAsk } from '../asks'
import { unpaid } from '../paid'
import type { Stage } from '../stage'
import { type Answer, type Asker, bossOn, rightfulAsker, THINGS, type World } from '../world'
import { envelopesOf, hostileOf } from './hostile'
import { nearOf } from './near'
import { walked } from './schema'
import { type Ground, valuesOf } from './valid'

/** What became of one action. `wrong` says what nobody should meet: the input, and why. */
export interface Fuzzed {
  action: string
  inputs: number
  /** Inputs that the contract accepts, so that the action itself had to deal with them. */
  past: number
  ok: number
  /** Refusals that wrote something. */
  wrote: number
  wrong: string[]
  codes: Record<string, number>
}

/** Of so many inputs: made by the schema, one step beside an accepted one, meant to harm, wrongly wrapped. */
const SHARES = { valid: 0.4, near: 0.3, hostile: 0.2, wrapped: 0.1 }
const SHOWN = 300
const EVENT_BYTES = 100 * 1024 - 300

interface Question {
  asker: Asker
  event: unknown
}

/** So many of a list, in any order. */
function some<T>(list: readonly T[], count: number, seed: number): T[] {
  const length = Math.min(count, list.length)
  const arbitrary = fc.shuffledSubarray([...list], { minLength: length, maxLength: length })
  return fc.sample(arbitrary, { seed, numRuns: 1 })[0] ?? []
}

/** What a request may hold; the platform itself turns away what is larger. */
const fits = (input: unknown) => Buffer.byteLength(JSON.stringify(input) ?? '') < EVENT_BYTES

/** The events that an action is fuzzed with, by seed always the same. */
function questionsOf(ask: Ask, count: number, seed: number, ground: Ground): Question[] {
  const { verb, contract, okAt, caller } = ask
  const schema = walked(contract.input)
  const base = ask.input(okAt)
  const known = [base, ...THINGS.map((node) => ask.input(node))]
  const asker: Asker = rightfulAsker(ask)
  const wrap = (input: unknown, n: number): Question => ({
    asker,
    event:
      caller === 'wechat' && typeof input === 'object' && input !== null && !Array.isArray(input)
        ? { ...input, Event: verb, MsgType: 'event' }
        : { action: verb, input, idempotencyKey: `fuzz-${seed}-${n}-key` },
  })
  const odd = [
    ...some(nearOf(schema, base, ground).filter(fits), Math.round(count * SHARES.near), seed),
    ...some(hostileOf(schema, base).filter(fits), Math.round(count * SHARES.hostile), seed),
  ].map(wrap)
  const wrapped = some(envelopesOf(verb, base), Math.round(count * SHARES.wrapped), seed)
  const left = count - odd.length - wrapped.length
  const valid = fc.sample(valuesOf(schema, known, ground), { seed, numRuns: left })
  return [
    ...valid.map((input, n) => wrap(input, 10_000 + n)),
    ...odd,
    ...wrapped.map((event): Question => ({ asker, event })),
  ]
}

/** Whether the contract takes it: what is asked then is the action's own business. */
function isPast({ contract, verb, caller }: Ask, event: unknown): boolean {
  const { action, input, idempotencyKey, Event } = JSON.parse(JSON.stringify(event ?? {})) as Record<
    string,
    unknown
  >
  if (caller === 'wechat' && Event === verb) return v.is(contract.input, event)
  const keyed = !contract.write || /^[A-Za-z0-9_-]{8,64}$/.test(String(idempotencyKey))
  return action === verb && keyed && v.is(contract.input, input ?? {})
}

/** What nobody should meet in an answer. */
function whatIsWrong(ask: Ask, { code, reply, touched, written }: Answer): string | null {
  if (code === 'ok') {
    const data = (reply as { data?: unknown }).data
    return v.is(ask.contract.output, data) ? null : 'a reply that the contract does not know'
  }
  if (code === 'internal' || !Object.hasOwn(errors, code)) return code
  if (!/\p{Script=Han}/u.test(errors[code as keyof typeof errors])) return `${code} says nothing`
  if (written > 0 && unpaid(ask.action, touched).length > 0) return `${code}, and wrote to ${touched}`
  return null
}

async function fuzzAction(world: World, on: Stage, ask: Ask, count: number, seed: number, ground: Ground) {
  const found: Fuzzed = { action: ask.action, inputs: 0, past: 0, ok: 0, wrote: 0, wrong: [], codes: {} }
  for (const { asker, event } of questionsOf(ask, count, seed, ground)) {
    const answer = await world.send(asker, ask.name, event)
    found.inputs += 1
    found.codes[answer.code] = (found.codes[answer.code] ?? 0) + 1
    if (isPast(ask, event)) found.past += 1
    if (answer.code === 'ok') found.ok += 1
    else if (unpaid(ask.action, answer.touched).length > 0) found.wrote += 1
    const wrong = whatIsWrong(ask, answer)
    if (wrong !== null) {
      const said = on.cloud.logs(answer.requestId).map(({ text }) => text)
      found.wrong.push(
        `${wrong} <- ${JSON.stringify(event)?.slice(0, SHOWN)} ${said.join('').slice(0, SHOWN)}`,
      )
    }
  }
  return found
}

/** Ids of everything there is, for fields that want one. */
const idsIn = (on: Stage): string[] => {
  const { database } = on.cloud
  return database
    .collections()
    .flatMap((name) => database.find(name).slice(0, 12))
    .map(({ _id }) => String(_id))
}

/** Puts odd questions to all actions of a function, each by who may ask it, in a world where its things are. */
export async function fuzzFunction(
  on: Stage,
  world: World,
  name: string,
  { count, seed }: { count: number; seed: number },
): Promise<Fuzzed[]> {
  world.build(allAsks()[name] as Asks, () => bossOn(on))
  const ground = { ids: idsIn(on) }
  const found: Fuzzed[] = []
  for (const ask of everyAsk().filter((one) => one.name === name)) {
    found.push(await fuzzAction(world, on, ask, count, seed, ground))
  }
  return found
}
