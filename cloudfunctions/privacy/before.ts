import { live } from '../../domain/bookingLife'
import type { privacyContract } from '../../types/privacy'
import { command as _ } from '../_lib/collection'
import { bookings, cases } from '../_lib/collections'
import { type Actions, openidOf } from '../_lib/defineFunction'
import { grantsOf } from '../_lib/staff'
import { stands } from './kept/goodPeople'
import { ROLE } from './words'

const MOST = 1000

export const before: Actions<typeof privacyContract>['before'] = async (_input, context) => {
  const person = openidOf(context)
  const coming = { endsAt: _.gt(context.now), status: _.in([...live]) }
  const bare = { limit: MOST, without: { history: false } } as const
  const [own, helped, held, agreed] = await Promise.all([
    bookings.list({ person, ...coming }, bare),
    bookings.list({ helper: person, via: 'family', ...coming }, bare),
    grantsOf(person, context.now),
    cases.list({ consentPerson: person }, { limit: MOST, without: { history: false, facts: false } }),
  ])
  return {
    coming: own.length,
    guests: helped.filter((one) => one.person !== person).length,
    roles: held.map(({ role }) => ROLE[role]),
    honours: agreed.filter(stands).length,
  }
}
