import type { Instant } from '../../types/time'
import { command as _ } from '../_lib/collection'
import { invitationTries } from '../_lib/collections'

const TRIES_MAX = 10
const ATTEMPTS = 12

const markOf = (codeHash: string) => codeHash.slice(0, 16)

/**
 * Counts a code as tried before it is looked up, so that many calls at once get no more tries than one after the
 * other. False when this person has tried 10 wrong ones within the hour.
 */
export async function chargeTry(person: string, codeHash: string, now: Instant): Promise<boolean> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const charged = await chargeOnce(person, markOf(codeHash), now.slice(0, 13))
    if (charged !== null) return charged
  }
  return false
}

/** Null when another call of the same person came in between. */
async function chargeOnce(person: string, mark: string, hour: string): Promise<boolean | null> {
  const tries = await invitationTries.find(person)
  const afresh = { hour, wrong: [mark] }
  if (!tries) return (await invitationTries.put({ _id: person, ...afresh })) || null
  if (tries.hour !== hour) {
    return (await invitationTries.takeIf({ _id: person, hour: tries.hour }, afresh)) || null
  }
  // The same code again tells its sender nothing new.
  if (tries.wrong.includes(mark)) return true
  if (tries.wrong.length >= TRIES_MAX) return false
  const room = { _id: person, hour, [`wrong.${TRIES_MAX - 1}`]: _.exists(false), wrong: _.nin([mark]) }
  return (await invitationTries.takeIf(room, { wrong: _.push([mark]) })) || null
}

/** The code was a right one. */
export async function refundTry(person: string, codeHash: string): Promise<void> {
  const mark = markOf(codeHash)
  await invitationTries.takeIf({ _id: person, wrong: mark }, { wrong: _.pull(mark) })
}
