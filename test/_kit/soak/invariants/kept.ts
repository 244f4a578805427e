import type { Asked, Journal } from '../journal'
import type { World } from '../world'
import { broken, type Violation } from './violation'

const KEY = /soak-\d+-\d+-\d+-of-\d+/g

/** Every idempotency key that is anywhere on the disk. */
function keysIn(world: World): Set<string> {
  const found = new Set<string>()
  for (const collection of world.collections)
    for (const text of world.text(collection)) for (const [key] of text.matchAll(KEY)) found.add(key)
  return found
}

/** Where the document is that an answer tells of. */
const STANDS: Record<string, (asked: Asked) => [collection: string, id: unknown]> = {
  'booking.book': ({ data }) => ['bookings', data.id],
  'booking.cancel': ({ data }) => ['bookings', data.id],
  'booking.accept': ({ data }) => ['bookings', data.id],
  'booking.take': ({ data }) => ['bookings', data.id],
  'booking.keep': ({ data }) => ['bookings', data.id],
  'booking.claim': ({ data }) => ['bookings', data.id],
  'proxy.forGuest': ({ data }) => ['bookings', data.id],
  'proxy.forFamily': ({ data }) => ['bookings', data.id],
  'draft.start': ({ data }) => ['drafts', data.id],
  'draft.submit': ({ data }) => ['drafts', data.id],
  'draft.propose': ({ data }) => ['drafts', data.id],
  'series.start': ({ data }) => ['series', data.id],
  'clue.submit': ({ data }) => ['clues', data.id],
  'clue.enter': ({ data }) => ['clues', data.id],
  'clue.link': ({ data }) => ['cases', data.caseId],
  'case.object': ({ data }) => ['objections', data.id],
  'staff.invite': ({ data }) => ['grants', data.grant.id],
  'staff.accept': ({ data }) => ['grants', data.id],
  'hours.enter': ({ data }) => ['hours', data.id],
  'hours.certify': ({ data }) => ['certificates', data.number],
  'feedback.report': ({ data }) => ['feedback', data.id],
  'story.start': ({ data }) => ['stories', data.id],
  'story.sendFlower': ({ data }) => ['flowers', data.id],
  'tree.plan': ({ data }) => ['tree_changes', data.id],
  'sign.startJob': ({ data }) => ['jobs', data.id],
  'sheet.export': ({ data }) => ['exports', data.id],
}

const written = ({ outcome, key }: Asked) => outcome === 'ok' && key !== ''

/** What an answer told of is there at the end, but for who had themselves erased. */
export const kept = (journal: Journal, world: World, erased: ReadonlySet<string>): Violation[] =>
  journal.all
    .filter((asked) => written(asked) && !erased.has(asked.who ?? ''))
    .flatMap((asked) => missing(asked, world))

function missing(asked: Asked, world: World): Violation[] {
  const [collection, id] = STANDS[asked.action]?.(asked) ?? []
  return collection && world.get(collection, id) === undefined
    ? [broken('what was acknowledged is there', [id, asked.key], `${asked.action} is not in ${collection}`)]
    : []
}

/** Writes that always do something of their own, and leave their key where they did it. */
const LEAVES_KEY: ReadonlySet<string> = new Set([
  'message.consent',
  'feedback.report',
  'clue.submit',
  'clue.enter',
  'case.write',
  'case.verify',
  'case.review',
  'story.start',
  'story.save',
  'draft.save',
  'draft.propose',
  'day.saveOutcome',
  'hours.enter',
  'sign.mark',
])

/** Of these requests, answered before the server was killed, what is not on the disk after. */
export function notKept(asked: readonly Asked[], world: World): Violation[] {
  const keys = keysIn(world)
  const done = asked.filter(written)
  return [
    ...done.flatMap((one) => missing(one, world)),
    ...done
      .filter(({ action, key }) => LEAVES_KEY.has(action) && !keys.has(key))
      .map(({ action, key }) => broken('what was acknowledged is there', [key], `${action} left no trace`)),
  ]
}
