import { plusMinutes } from '../docs'
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

/** Where nothing may say any more that it is about somebody who is gone. */
const PERSONAL = [
  'bookings',
  'hours',
  'stars',
  'certificates',
  'messages',
  'consents',
  'volunteers',
  'members',
  'teams',
  'clues',
  'cases',
  'objections',
  'feedback',
  'flowers',
  'drafts',
]

/** Of an erased person no document knows, unless they did something else in that very moment. */
function gone(world: World, town: Town, person: string, n: number): Violation[] {
  const at = town.journal.all[n]?.at
  const busy = town.journal.all.some(
    (one) => one.who === person && one.at === at && one.key !== '' && one.action !== 'privacy.erase',
  )
  if (busy) return []
  return PERSONAL.flatMap((collection) =>
    world
      .all(collection)
      .filter((doc) => JSON.stringify(doc).includes(`"${person}"`))
      .map(({ _id }) => broken('erased people are gone', [person, _id], `${collection}, erased at ${at}`)),
  )
}
