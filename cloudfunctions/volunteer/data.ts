import { live } from '../../domain/bookingLife'
import type { volunteerContract } from '../../types/volunteer'
import { command as _ } from '../_lib/collection'
import { bookings, consents, hours, members, messages, teams, volunteers } from '../_lib/collections'
import { type Actions, openidOf, refuse } from '../_lib/defineFunction'
import { personKey } from '../booking/ids'
import { volunteerOf } from './card'
import { signedUpSince, signOff } from './leave'

type VolunteerActions = Actions<typeof volunteerContract>

const MOST = 1000

export const data: VolunteerActions['data'] = async (_input, context) => {
  const person = openidOf(context)
  const [volunteer, mine, booked, inbox, agreed, served] = await Promise.all([
    volunteers.find(personKey(person)),
    members.list({ person, status: _.in(['member', 'asked', 'invited']) }, { limit: MOST }),
    bookings.list({ person }, { order: [['endsAt', 'desc']], limit: MOST, without: { history: false } }),
    messages.list({ person }, { limit: MOST, without: { words: false, path: false } }),
    consents.list({ person }, { limit: MOST }),
    hours.list({ person }, { limit: MOST, without: { history: false } }),
  ])
  const named = await teams.byIds(mine.map(({ teamId }) => teamId))
  return {
    volunteer: volunteer ? volunteerOf(volunteer) : null,
    teams: named.map(({ name }) => name),
    bookings: booked,
    messages: inbox.length,
    consents: agreed.reduce((sum, { credits }) => sum + credits, 0),
    halfHours: served
      .filter(({ status }) => ['recorded', 'confirmed', 'corrected', 'upheld'].includes(status))
      .reduce((sum, { halfHours }) => sum + halfHours, 0),
  }
}

/** What is still to come needs a name and a number: it is cancelled first, by the person. */
export const erase: VolunteerActions['erase'] = async (_input, context) => {
  const person = openidOf(context)
  const coming = await bookings.list(
    { person, endsAt: _.gt(context.now), status: _.in([...live]) },
    { limit: 1, without: { history: false } },
  )
  if (coming.length > 0) return refuse('erase_bookings_first')
  const volunteer = await volunteers.find(personKey(person))
  if (volunteer && (await signedUpSince(volunteer, context))) return {}
  await bookings.updateAll(
    { person, contactUntil: _.neq(null) },
    { name: null, phone: null, contactUntil: null },
  )
  await messages.removeAll({ person })
  await consents.removeAll({ person })
  await signOff(context)
  return {}
}
