import { audit } from './invariants/audit'
import { contacts } from './invariants/contacts'
import { hours } from './invariants/hours'
import { internals } from './invariants/internals'
import { kept } from './invariants/kept'
import { leftovers } from './invariants/leftovers'
import { messages } from './invariants/messages'
import { orphans } from './invariants/orphans'
import { publicity } from './invariants/publicity'
import { people, seats } from './invariants/seats'
import { standing } from './invariants/standing'
import { stats } from './invariants/stats'
import { teams } from './invariants/teams'
import type { Violation } from './invariants/violation'
import type { Town } from './town'
import type { World } from './world'

export type { Violation }

/** What holds at every moment, whatever is under way. */
export const always = (world: World): Violation[] => seats(world)

/** What holds once nothing is under way and the clock had its time. */
export async function quiet(town: Town, world: World): Promise<Violation[]> {
  const erased = new Set(town.erased.keys())
  const forgot = town.journal.all.some(({ action }) => action.startsWith('proxy.forget'))
  return [
    ...seats(world),
    ...people(world),
    ...leftovers(world),
    ...messages(world, erased, forgot),
    ...orphans(world),
    ...stats(world),
    ...hours(world),
    ...teams(world),
    ...contacts(world, town),
    ...audit(world, town.journal),
    ...internals(town),
    ...kept(town.journal, world, erased),
    ...(await standing(world, town)),
    ...(await publicity(world, town)),
  ]
}
