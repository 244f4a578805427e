import { county } from '../../config/county/current'
import { addMinutes } from '../../domain/day'
import type { Instant } from '../../types/time'
import { command as _ } from '../_lib/collection'
import { activities, campaigns, consents, teams, volunteers } from '../_lib/collections'
import { enqueue, type Tiding } from '../_lib/outbox/enqueue'
import { consentId } from '../_lib/outbox/ids'
import type { ActivityRecord } from '../_lib/records'
import type { CampaignRecord } from '../_lib/records/message'
import type { VolunteerRecord } from '../_lib/records/volunteer'

const STARTED_PER_RUN = 20
const PAGE = 500
const TEAMS_MOST = 1000
const LEASE_MINUTES = 1
const BUDGET_MS = 15_000

/** Activities that are new become news for the volunteers who want it, and are spread page by page. */
export async function spreadNews(now: Instant): Promise<number> {
  const fresh = await activities.list(
    { newsDue: _.lte(now) },
    {
      order: [['newsDue', 'asc']],
      limit: STARTED_PER_RUN,
      without: { holders: false, line: false, content: false },
    },
  )
  for (const activity of fresh) {
    if (activity.status === 'published' && activity.startsAt > now)
      await campaigns.put(campaignOf(activity, now))
    await activities.takeIf({ _id: activity._id, newsDue: activity.newsDue }, { newsDue: null })
  }
  const began = performance.now()
  const open = await campaigns.list(
    { status: 'spreading', leaseUntil: _.lte(now) },
    { order: [['leaseUntil', 'asc']], limit: STARTED_PER_RUN },
  )
  let count = 0
  for (const campaign of open) {
    if (performance.now() - began > BUDGET_MS) break
    const leaseUntil = addMinutes(now, LEASE_MINUTES)
    if (!(await campaigns.takeIf({ _id: campaign._id, leaseUntil: campaign.leaseUntil }, { leaseUntil })))
      continue
    count += await spread({ ...campaign, leaseUntil }, () => performance.now() - began < BUDGET_MS, now)
  }
  return count
}

const campaignOf = (activity: ActivityRecord, now: Instant): CampaignRecord => ({
  _id: activity._id,
  kind: 'news',
  activityId: activity._id,
  title: activity.title,
  words: { title: activity.title, when: activity.startsAt, place: activity.placeName, note: '正在报名' },
  page: `pages/activity/index?id=${activity._id}`,
  path: activity.path,
  openTo: activity.openTo,
  category: activity.category,
  until: activity.startsAt,
  status: 'spreading',
  cursor: '',
  at: now,
  leaseUntil: now,
  matched: 0,
  queued: 0,
  capped: 0,
  leaders: 0,
})

/** Page after page, the cursor written after each: what a killed run told already is the same message again. */
async function spread(campaign: CampaignRecord, goesOn: () => boolean, now: Instant): Promise<number> {
  let { cursor } = campaign
  let told = 0
  while (goesOn()) {
    const list = await volunteers.list(
      { news: true, _id: _.gt(cursor) },
      { order: [['_id', 'asc']], limit: PAGE, without: { keys: false } },
    )
    const wanting = list.filter((one) => wants(one, campaign))
    const reached = await reachedOf(wanting)
    const silent = wanting.filter(({ person }) => !reached.has(person))
    const leaders = await leadersOf(silent, campaign)
    const news = wanting.map((one) => ({ ...newsFor(one, campaign), inboxOnly: !reached.has(one.person) }))
    await enqueue([...news, ...leaders], now)
    told += wanting.length
    const done = list.length < PAGE
    const next = list.at(-1)?._id ?? cursor
    const moved = await campaigns.takeIf(
      { _id: campaign._id, cursor, leaseUntil: campaign.leaseUntil },
      {
        cursor: done ? `${next}~` : next,
        status: done ? 'done' : 'spreading',
        matched: _.inc(wanting.length),
        queued: _.inc(reached.size),
        leaders: _.inc(leaders.length),
      },
    )
    if (done || !moved) return told
    cursor = next
  }
  await campaigns.takeIf({ _id: campaign._id, leaseUntil: campaign.leaseUntil }, { leaseUntil: now })
  return told
}

/** By area, by what they can do and like, and only where the activity is open to them. */
const wants = ({ area, wants: categories, path }: VolunteerRecord, campaign: CampaignRecord): boolean =>
  campaign.path.includes(area) && categories.includes(campaign.category) && path.includes(campaign.openTo)

const newsFor = (
  { person, weeklyCap }: VolunteerRecord,
  { activityId, words, page, until }: CampaignRecord,
): Tiding => ({
  kind: 'news',
  object: activityId,
  person,
  words,
  page,
  until,
  weeklyCap,
})

/** Who of them agreed to be told by WeChat. */
async function reachedOf(wanting: readonly VolunteerRecord[]): Promise<Set<string>> {
  const { id } = county.templates.news
  const known = await consents.byIds(wanting.map(({ person }) => consentId(person, id)))
  return new Set(known.filter(({ credits }) => credits > 0).map(({ person }) => person))
}

/** Where nobody agreed, their team's leader is asked to pass it on. */
async function leadersOf(silent: readonly VolunteerRecord[], campaign: CampaignRecord): Promise<Tiding[]> {
  const led = await teams.byIds([...new Set(silent.flatMap(({ teamIds }) => teamIds))].slice(0, TEAMS_MOST))
  const leaders = new Set(led.flatMap(({ leaderPerson }) => (leaderPerson ? [leaderPerson] : [])))
  return [...leaders].map((person) => ({
    kind: 'relay',
    object: campaign.activityId,
    person,
    words: { ...campaign.words, note: '请转告队里没收到消息的人' },
    page: campaign.page,
    until: campaign.until,
  }))
}
