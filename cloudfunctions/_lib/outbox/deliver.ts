import { county } from '../../../config/county/current'
import { addMinutes } from '../../../domain/day'
import { isBug, type Result, resultOf, waitAfter } from '../../../domain/sending'
import { fill } from '../../../domain/template'
import type { MessageStatus } from '../../../types/message'
import type { Instant } from '../../../types/time'
import { cloud } from '../cloud'
import { command as _ } from '../collection'
import { consents, messages } from '../collections'
import type { ConsentRecord, MessageRecord } from '../records/message'
import { consentOf } from './sort'
import { newsOf, weekOf } from './week'

/**
 * Takes a consent and in the same write says for which message: whoever comes after a sender that died knows that
 * this one may be out. False when there is none left, or another run was faster.
 * @param known the consent as it was read; brought up to date
 */
export async function begin(
  message: MessageRecord,
  known: ConsentRecord,
  run: string,
  now: Instant,
): Promise<boolean> {
  const { _id } = known
  const week = message.kind === 'news' ? nextOfWeek(known, now) : {}
  const begun = await consents.takeIf(
    { _id, credits: _.gt(0), 'last.message': _.neq(message._id) },
    { credits: _.inc(-1), last: _.set({ message: message._id, run }), updatedAt: now, ...week },
  )
  Object.assign(known, week)
  if (begun) return true
  // A write whose answer was lost looks as if it had failed.
  const last = (await consents.find(_id))?.last
  return last?.message === message._id && last.run === run
}

const nextOfWeek = (known: ConsentRecord, now: Instant) => ({
  week: weekOf(now),
  weekCount: newsOf(known, now) + 1,
})

/** Hands the message to WeChat. */
export async function hand(
  message: MessageRecord,
  now: Instant,
): Promise<{ result: Result; code: number | null }> {
  const template = county.templates[message.template]
  try {
    await cloud.openapi.subscribeMessage.send({
      touser: message.person,
      templateId: template.id,
      page: message.page,
      data: fill(template, message.kind, message.words, county.messages, now),
    })
    return { result: 'sent', code: 0 }
  } catch (error) {
    const code = (error as { errCode?: unknown }).errCode
    const known = typeof code === 'number' ? code : null
    return { result: resultOf(known), code: known }
  }
}

/** Writes down what came of it. The consent goes back first where nothing went out: a break then only tries again. */
export async function conclude(
  message: MessageRecord,
  { result, code }: { result: Result; code: number | null },
  now: Instant,
): Promise<MessageStatus> {
  if (isBug(code)) {
    console.error(
      JSON.stringify({ alarm: 'message refused as wrong', kind: message.kind, code, id: message._id }),
    )
  }
  if (result === 'refused') {
    await settle(message, 'refused', code, now)
    await giveBack(message, { credits: 0 }, now)
    return 'refused'
  }
  if (result === 'sent' || result === 'uncertain') {
    await settle(message, result, code, now)
    return result
  }
  await giveBack(message, { credits: _.inc(1) }, now)
  const wait = result === 'pause' ? 1 : waitAfter(message.tries + 1)
  if (result === 'failed' || wait === null) {
    await settle(message, 'failed', code, now)
    return 'failed'
  }
  const tries = result === 'pause' ? message.tries : message.tries + 1
  await messages.takeIf(
    { _id: message._id, status: 'due', dueAt: message.dueAt },
    { dueAt: addMinutes(now, wait), tries, code },
  )
  return 'due'
}

const giveBack = (message: MessageRecord, data: Record<string, unknown>, updatedAt: Instant) =>
  consents.takeIf(
    { _id: consentOf(message), 'last.message': message._id },
    { ...data, ...(message.kind === 'news' ? { weekCount: _.inc(-1) } : {}), last: null, updatedAt },
  )

/** Several that went out, in one write. */
export const settleSent = (list: readonly MessageRecord[], doneAt: Instant): Promise<number> =>
  messages.updateAll(
    { _id: _.in(list.map(({ _id }) => _id)), status: _.in(['due', 'uncertain']) },
    { status: 'sent', code: 0, doneAt, call: null },
  )

/** A slow sender may find its message called uncertain meanwhile, and knows better. */
async function settle(
  message: MessageRecord,
  status: MessageStatus,
  code: number | null,
  doneAt: Instant,
): Promise<void> {
  await messages.takeIf(
    { _id: message._id, status: _.in(status === 'uncertain' ? ['due'] : ['due', 'uncertain']) },
    { status, code, doneAt, call: status === 'sent' || !message.urgent ? null : 'open' },
  )
}
