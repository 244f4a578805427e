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
  ...[...town.erased].flatMap(([person, n]) => gone(world, person, town.journal.all[n]?.at ?? '')),
]

/** What of a person has to be gone, and since when it is there. What they do in that very moment comes after. */
const PERSONAL: readonly [collection: string, since: (doc: Doc) => string][] = [
  ['messages', ({ at }) => at],
  ['consents', ({ updatedAt }) => updatedAt],
  ['volunteers', ({ since }) => since],
  ['members', ({ at }) => at],
]

function gone(world: World, person: string, erasedAt: string): Violation[] {
  const wrong = (collection: string, fits: (doc: Doc) => boolean) =>
    world
      .all(collection)
      .filter(fits)
      .map(({ _id }) =>
        broken('erased people are gone', [person, _id], `${collection}, erased at ${erasedAt}`),
      )
  return [
    ...PERSONAL.flatMap(([collection, since]) =>
      wrong(collection, (doc) => doc.person === person && since(doc) < erasedAt),
    ),
    ...wrong(
      'bookings',
      (one) => one.person === person && one.createdAt < erasedAt && (one.name !== null || one.phone !== null),
    ),
    ...wrong('teams', ({ leaderPerson }) => leaderPerson === person),
  ]
}
