import { type Doc, plusDays, plusMinutes, type Store } from '../docs'
import { broken, type Violation } from './violation'

type Waits = (doc: Doc, now: string) => unknown
const due = (at: unknown, now: string) => typeof at === 'string' && at !== '' && at <= now
const told: Waits = ({ tell }) => tell

/** What the clock has to have done by now, by collection and by what is still to be done. */
const WAITS: readonly [collection: string, what: string, waits: Waits][] = [
  ['bookings', 'a change is told', told],
  ['cases', 'a change is told', told],
  ['clues', 'a change is told', told],
  ['hours', 'a change is told', told],
  ['feedback', 'a change is told', told],
  ['drafts', 'a change is told', told],
  ['bookings', 'a reminder goes out', ({ reminder }) => reminder === 'due'],
  ['bookings', 'attendance is closed', ({ status, endsAt }, now) => status === 'checked_in' && endsAt <= now],
  [
    'bookings',
    'attendance is given up after a week',
    ({ status, endsAt }, now) => status === 'confirmed' && endsAt <= plusDays(now, -7.1),
  ],
  ['activities', 'decisions are written into bookings', ({ moves }) => moves.length > 0],
  [
    'activities',
    'the line is served',
    ({ lineDue, status }, now) => status === 'published' && due(lineDue, now),
  ],
  ['activities', 'kept seats are opened', ({ reserveOpensAt }, now) => due(reserveOpensAt, now)],
  ['activities', 'seats not asked for again are given back', ({ reconfirmAt }, now) => due(reconfirmAt, now)],
  ['activities', 'bookings know that it is off', ({ offDue }, now) => due(offDue, plusMinutes(now, -60))],
  ['activities', 'copies follow', ({ copiesBehindSince }) => copiesBehindSince],
  ['activities', 'news is spread', ({ newsDue }) => newsDue],
  ['campaigns', 'news is spread', ({ status }) => status !== 'done'],
  ['drafts', 'a review is escalated', ({ escalateAt }, now) => due(escalateAt, now)],
  ['feedback', 'a report is escalated', ({ escalateAt }, now) => due(escalateAt, now)],
  ['cases', 'a deadline is met', ({ clockAt }, now) => due(clockAt, now)],
  ['clues', 'a question lapses', ({ lapseAt }, now) => due(lapseAt, now)],
  ['tree_changes', 'a change of the tree is carried out', ({ dueAt }, now) => due(dueAt, now)],
  ['stars', 'a notice ends', ({ status, noticeUntil }, now) => status === 'notice' && noticeUntil <= now],
  ['stats', 'numbers are handed up', ({ dirty }) => dirty],
  ['clues', 'a second document follows', ({ looseAt }, now) => due(looseAt, now)],
  ['cases', 'a second document follows', ({ looseAt }, now) => due(looseAt, now)],
  ['objections', 'a second document follows', ({ looseAt }, now) => due(looseAt, now)],
  ['uploads', 'pieces of files are cleared', ({ at }, now) => at <= plusMinutes(now, -26 * 60)],
  ['exports', 'files are cleared', ({ kept, expiresAt }, now) => kept && expiresAt <= plusMinutes(now, -120)],
  ['messages', 'a message is sent or settled', ({ status, dueAt }, now) => status === 'due' && dueAt <= now],
  ['senders', 'a share is given free', ({ until }, now) => until > plusMinutes(now, 10)],
  ['differences', 'counters agree with records', () => true],
]

/** Nothing that was begun is left half done. */
export const leftovers = (store: Store): Violation[] => [
  ...WAITS.flatMap(([collection, what, waits]) =>
    store
      .all(collection)
      .filter((doc) => waits(doc, store.now))
      .map((doc) => broken(what, [doc._id], `${collection}: ${JSON.stringify(doc).slice(0, 400)}`)),
  ),
  ...failing(store),
  ...handedOver(store),
]

/** Nobody keeps a role whose successor holds it. */
const handedOver = (store: Store): Violation[] =>
  store
    .all('grants')
    .filter(({ status, heir }) => status === 'active' && store.get('grants', heir)?.status === 'active')
    .map(({ _id, heir }) => broken('a predecessor ends', [_id, heir], 'both are in force'))

function failing(store: Store): Violation[] {
  const jobs = (store.get('clock_runs', 'runs')?.jobs ?? {}) as Record<string, { failures: number }>
  return Object.entries(jobs)
    .filter(([, { failures }]) => failures > 0)
    .map(([name, { failures }]) =>
      broken('jobs of the clock succeed', [name], `${failures} failures in a row`),
    )
}
