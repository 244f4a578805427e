import { randomUUID } from 'node:crypto'
import { notInTheNight } from '../../../domain/quiet'
import { LANES } from '../../../domain/sending'
import type { MessageStatus } from '../../../types/message'
import type { Instant } from '../../../types/time'
import { command as _ } from '../collection'
import { consents, messages } from '../collections'
import type { MessageRecord, MessageSettingsRecord } from '../records/message'
import { Counts } from './counts'
import { begin, conclude, hand, settleSent } from './deliver'
import { SHARDS } from './ids'
import { type Moment, startMoment } from './moment'
import { allot, goOn, pause, readSettings } from './settings'
import { holdsOn, type Lease, lease, release, renew } from './shard'
import { consentOf, type Handing, type Sorted, sort } from './sort'

const BATCH = 100
const LOOK = 200
/** So many that went out are written down in one call; a sender that dies leaves as many uncertain at most. */
const WRITTEN_AT_ONCE = 16

export interface Sent {
  sent: number
  /** Settled without being sent. */
  others: number
}

/** One run of a sender. */
interface Run {
  id: string
  moment: Moment
  counts: Counts
  settings: MessageSettingsRecord
  /** WeChat or the minute's allotment says that it is enough. */
  stopped: boolean
}

/**
 * Sends what is due for so many milliseconds. A share of the people belongs to one sender at a time, so nobody gets
 * two messages at once; a consent is marked with its message before that is handed over, so no message goes twice.
 */
export async function runSender(beganAt: Instant, ms: number): Promise<Sent> {
  const moment = startMoment(beganAt, ms)
  const settings = await readSettings()
  const run: Run = { id: randomUUID(), moment, counts: new Counts(), settings, stopped: false }
  if (settings.pausedUntil !== null && beganAt < settings.pausedUntil) return { sent: 0, others: 0 }
  const passed = new Set<number>()
  while (!over(run)) {
    const shards = (await dueShards(moment.now())).filter((shard) => !passed.has(shard))
    const held = await firstFree(shards, passed, run)
    if (!held) break
    await workOn(held, run)
    // Once is enough: what comes due meanwhile waits for the next run, and no share keeps a sender from the others.
    passed.add(held.shard)
  }
  if (settings.pausedUntil !== null && run.counts.of('sent') > 0 && !run.stopped) await goOn(settings)
  return { sent: run.counts.of('sent'), others: run.counts.others() }
}

const over = ({ moment, stopped }: Run) => stopped || moment.left() <= 0

/** Shares with something due; all of them when there is much. */
async function dueShards(now: Instant): Promise<number[]> {
  const first = await messages.list(
    { status: 'due', dueAt: _.lte(now) },
    { order: [['dueAt', 'asc']], limit: LOOK, without: { words: false, path: false } },
  )
  const all = first.length === LOOK ? Array.from({ length: SHARDS }, (_one, i) => i) : []
  return [...new Set([...first.map(({ shard }) => shard), ...all])]
}

/** A share that nobody works on. Senders begin at different places, so that they seldom ask for the same one. */
async function firstFree(shards: readonly number[], passed: Set<number>, run: Run): Promise<Lease | null> {
  const start = Number.parseInt(run.id.slice(0, 4), 16)
  for (let i = 0; i < shards.length; i++) {
    const shard = shards[(start + i) % shards.length] as number
    const held = await lease(shard, run.id, run.moment.now())
    if (held) return held
    passed.add(shard)
  }
  return null
}

async function workOn(first: Lease, run: Run): Promise<void> {
  let held: Lease | null = first
  while (held && !over(run)) {
    const now = run.moment.now()
    const due = await messages.list(
      { shard: held.shard, status: 'due', dueAt: _.lte(now) },
      {
        order: [
          ['rank', 'asc'],
          ['dueAt', 'asc'],
        ],
        limit: BATCH,
      },
    )
    if (due.length === 0) break
    const known = await consents.byIds([...new Set(due.map(consentOf))])
    const sorted = sort(due, known, run.settings, now)
    await settleAll(sorted, run)
    const count = sorted.send.reduce((sum, list) => sum + list.length, 0)
    if (count > 0 && !(await allot(run.settings, count, now))) run.stopped = true
    await sendAll(sorted.send, held, run)
    await run.counts.write(now)
    held = await renew(held, run.moment.now())
  }
  if (held) await release(held)
}

async function sendAll(people: readonly Handing[][], held: Lease, run: Run): Promise<void> {
  const queue = people.values()
  const gone: MessageRecord[] = []
  const writeDown = async () => {
    const list = gone.splice(0)
    if (list.length > 0) await settleSent(list, run.moment.now())
  }
  const lane = async () => {
    for (const list of queue) {
      for (const handing of list) {
        const now = run.moment.now()
        if (over(run) || !holdsOn(held, now)) return
        // Of two to one person the first is written down before the second takes its place in the consent.
        const sent = await sendOne(handing, run, now, list.length === 1)
        if (sent) gone.push(sent)
        if (gone.length >= WRITTEN_AT_ONCE) await writeDown()
      }
    }
  }
  await Promise.all(Array.from({ length: LANES }, lane))
  await writeDown()
}

/** @returns the message where it went out and that is still to be written down */
async function sendOne(
  { message, consent }: Handing,
  run: Run,
  now: Instant,
  later: boolean,
): Promise<MessageRecord | null> {
  if (!(await begin(message, consent, run.id, now))) return null
  const answer = await hand(message, now)
  if (later && answer.result === 'sent') {
    run.counts.add(message.template, 'sent')
    return message
  }
  const status = await conclude(message, answer, run.moment.now())
  run.counts.add(message.template, status)
  if (answer.result !== 'pause') return null
  if (!run.stopped) await pause(run.settings, now)
  run.stopped = true
  return null
}

/** Everything that is settled alike in one write. */
async function settleAll({ settle, morning }: Sorted, run: Run): Promise<void> {
  const now = run.moment.now()
  const groups = new Map<string, { ids: string[]; to: MessageStatus; urgent: boolean }>()
  for (const { message, to } of settle) {
    const name = `${to}/${message.urgent}`
    const group = groups.get(name) ?? { ids: [], to, urgent: message.urgent }
    group.ids.push(message._id)
    groups.set(name, group)
    run.counts.add(message.template, to)
  }
  for (const { ids, to, urgent } of groups.values()) {
    await messages.updateAll(
      { _id: _.in(ids), status: 'due' },
      { status: to, doneAt: now, call: urgent ? 'open' : null },
    )
  }
  if (morning.length === 0) return
  const ids = morning.map(({ _id }) => _id)
  const dueAt = notInTheNight(now)
  await messages.updateAll({ _id: _.in(ids), status: 'due', dueAt: _.lt(dueAt) }, { dueAt })
}
