import { dayOf } from '../../domain/day'
import { asksForHelp, monthsFrom } from '../../domain/upkeep'
import type { upkeepContract } from '../../types/upkeep'
import { command as _ } from '../_lib/collection'
import type { Actions } from '../_lib/defineFunction'
import { MONTHS } from './card'
import { write } from './write'

type UpkeepActions = Actions<typeof upkeepContract>

export const save: UpkeepActions['save'] = async ({ nodeId, rev, profile }, context) => {
  const { venues, ...rest } = profile
  return write(
    {
      nodeId,
      rev,
      said: [
        profile.dutyPerson,
        profile.officeHours,
        profile.office,
        profile.route,
        ...venues.flatMap(({ name, access }) => [name, access]),
      ],
      fields: () => ({ ...rest, venues: _.set(venues) }),
    },
    context,
  )
}

/** Only staff read the six ones, so they are not put before the check of public words. */
export const check: UpkeepActions['check'] = async ({ nodeId, rev, sixOnes }, context) => {
  const byItem = Object.fromEntries(
    sixOnes.map(({ item, state, words }) => [item, { state, words: state === 'help' ? words : null }]),
  )
  return write(
    {
      nodeId,
      rev,
      said: [],
      fields: ({ helpSince }) => ({
        sixOnes: _.set(byItem),
        helpSince: asksForHelp(sixOnes) ? (helpSince ?? context.now) : null,
      }),
    },
    context,
  )
}

/** Months that are over are left behind, so that the station stays small. */
export const theme: UpkeepActions['theme'] = async ({ nodeId, rev, month, theme: own }, context) => {
  const months = monthsFrom(dayOf(context.now), MONTHS)
  return write(
    {
      nodeId,
      rev,
      said: own ? [own.title, own.words] : [],
      whyNot: () => (months.includes(month) ? null : 'bad_input'),
      fields: ({ themes }) => {
        const kept = Object.entries(themes ?? {}).filter(([of]) => months.includes(of) && of !== month)
        return { themes: _.set(Object.fromEntries(own ? [...kept, [month, own]] : kept)) }
      },
    },
    context,
  )
}
