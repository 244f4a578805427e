import { type Doc, plusMinutes } from '../docs'
import type { Town } from '../town'
import type { World } from '../world'
import { broken, type Violation } from './violation'

/** Names and numbers are kept no longer than was said, and of who is erased nothing from before. */
export const contacts = (world: World, town: Town): Violation[] => [
  ...world
    .all('bookings')
    .filter(({ contactUntil }) => contactUntil && contactUntil <= plusMinutes(world.now, -120))
    .map(({ _id, contactUntil }) => broken('contacts are blanked', [_id], `due ${contactUntil}`)),
  ...world
    .all('bookings')
    .filter(({ contactUntil, name, phone }) => contactUntil === null && (name !== null || phone !== null))
    .map(({ _id }) => broken('contacts are blanked', [_id], 'a name or a number without an end')),
  ...[...town.erased].flatMap(([person, n]) => gone(world, town, person, n)),
]

/** By which somebody is known as a resident. What they did in office stays told. */
const PERSONAL: readonly [collection: string, who: (doc: Doc) => unknown][] = [
  ...[
    'bookings',
    'hours',
    'stars',
    'certificates',
    'messages',
    'consents',
    'volunteers',
    'members',
    'clues',
    'objections',
    'feedback',
    'flowers',
  ].map((name): [string, (doc: Doc) => unknown] => [name, ({ person }) => person]),
  ['teams', ({ leaderPerson }) => leaderPerson],
  ['drafts', ({ proposer }) => proposer?.openid],
]

/** Of an erased person no document knows, unless they did something else in that very moment. */
function gone(world: World, town: Town, person: string, n: number): Violation[] {
  const at = town.journal.all[n]?.at
  const busy = town.journal.all.some(
    (one) => one.who === person && one.at === at && one.key !== '' && one.action !== 'privacy.erase',
  )
  if (busy) return []
  return PERSONAL.flatMap(([collection, who]) =>
    world
      .all(collection)
      .filter((doc) => who(doc) === person)
      .map(({ _id }) => broken('erased people are gone', [person, _id], `${collection}, erased at ${at}`)),
  )
}
