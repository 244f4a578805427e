import { county } from '../../config/county/current'
import { areaOf, wantsOf } from '../../domain/volunteer'
import type { volunteerContract } from '../../types/volunteer'
import { command as _ } from '../_lib/collection'
import { stations, volunteers } from '../_lib/collections'
import { checkWords } from '../_lib/contentCheck'
import { spentOf, withinDay } from '../_lib/dayCap'
import { type Actions, openidOf, refuse } from '../_lib/defineFunction'
import type { VolunteerRecord } from '../_lib/records/volunteer'
import { personKey } from '../booking/ids'
import { volunteerOf } from './card'

type VolunteerActions = Actions<typeof volunteerContract>

const KEYS_KEPT = 10

export const mine: VolunteerActions['mine'] = async (_input, context) => {
  const record = await volunteers.find(personKey(openidOf(context)))
  return { volunteer: record ? volunteerOf(record) : null }
}

export const save: VolunteerActions['save'] = async (asked, context) => {
  if (asked.ageBand === 'child') return refuse('volunteer_too_young')
  const { version } = county.volunteers.negativeList
  if (asked.acknowledged !== version) return refuse('volunteer_list_changed')
  const station = await stations.find(asked.stationId)
  if (station?.status !== 'open') return refuse('station_unknown')
  const person = openidOf(context)
  const _id = personKey(person)
  const former = await volunteers.find(_id)
  if (former?.keys.includes(context.key)) return { volunteer: volunteerOf(former) }
  // Who signed off is not signed up again by a request that was held up on its way.
  if (!former && (await spentOf('signUp', context)).includes(context.key)) return refuse('volunteer_unknown')
  if (!(await withinDay('signUp', context))) return refuse('volunteer_too_many')
  if (former?.name !== asked.name && (await checkWords(person, [asked.name])) === 'risky')
    return refuse('content_risky')
  const { acknowledged: _said, ...details } = asked
  const status = former?.status ?? 'active'
  const record: VolunteerRecord = {
    _id,
    person,
    ...details,
    ...known(asked),
    status,
    stationName: station.fullName,
    path: station.path,
    area: areaOf(asked.newsArea, station.path),
    wants: wantsOf(asked, county),
    news: status === 'active' && asked.weeklyCap > 0,
    teamIds: former?.teamIds ?? [],
    acknowledged:
      former?.acknowledged.version === version ? former.acknowledged : { version, at: context.now },
    since: former?.since ?? context.now,
    keys: [context.key],
  }
  if (!former && (await volunteers.put(record))) return { volunteer: volunteerOf(record) }
  // Teams are joined and left beside this.
  const { _id: _same, teamIds: _teams, ...fields } = record
  await volunteers.takeIf(
    { _id },
    {
      ...fields,
      acknowledged: _.set(record.acknowledged),
      keys: _.push({ each: [context.key], slice: -KEYS_KEPT }),
    },
  )
  return { volunteer: volunteerOf(record) }
}

/** Of what was chosen, what the county's lists still hold. */
const known = ({
  skills,
  freeTimes,
  interests,
}: {
  skills: string[]
  freeTimes: string[]
  interests: string[]
}) => ({
  skills: county.volunteers.skills.map(({ id }) => id).filter((id) => skills.includes(id)),
  freeTimes: county.volunteers.freeTimes.map(({ id }) => id).filter((id) => freeTimes.includes(id)),
  interests: county.categories.map(({ id }) => id).filter((id) => interests.includes(id)),
})

export const pause: VolunteerActions['pause'] = async ({ paused }, context) => {
  const _id = personKey(openidOf(context))
  const record = await volunteers.find(_id)
  if (!record) return refuse('volunteer_unknown')
  if (record.keys.includes(context.key)) return { volunteer: volunteerOf(record) }
  const status = paused ? 'paused' : 'active'
  const news = !paused && record.weeklyCap > 0
  if (record.status !== status) {
    await volunteers.takeIf(
      { _id, status: record.status },
      { status, news, keys: _.push({ each: [context.key], slice: -KEYS_KEPT }) },
    )
  }
  return { volunteer: volunteerOf({ ...record, status, news }) }
}
