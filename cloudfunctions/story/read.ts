import { county } from '../../config/county/current'
import { publicFace, yearOf } from '../../domain/honour'
import { paragraphsOf } from '../../domain/story'
import type { storyContract } from '../../types/story'
import { cardOf as activityCard, LINE } from '../_lib/activityCards'
import { command as _ } from '../_lib/collection'
import { activities, stories } from '../_lib/collections'
import { type Actions, refuse } from '../_lib/defineFunction'
import { cardOf, publicHonours } from './card'

type StoryActions = Actions<typeof storyContract>

const PAGE = 20
const BRANDS_MAX = 50
const COMING_MAX = 10

export const list: StoryActions['list'] = async ({ year, after }) => {
  const found = await stories.list(
    {
      listed: year === undefined ? 'episode' : `episode-${year}`,
      ...(after ? { order: _.lt(after) } : {}),
    },
    { order: [['order', 'desc']], limit: PAGE + 1, without: { fields: false, path: false, doneKeys: false } },
  )
  const page = found.slice(0, PAGE)
  return {
    stories: page.flatMap((record) => cardOf(record) ?? []),
    next: found.length > PAGE ? (page.at(-1)?.order ?? null) : null,
  }
}

/** Nobody reads it while one of its people may not be named, whatever the lists say. */
export const show: StoryActions['show'] = async ({ storyId }) => {
  const record = await stories.find(storyId)
  if (record?.kind !== 'episode' || !record.live || record.listed.length === 0) return refuse('story_unknown')
  const { title, year, words, people } = record.live
  const known = await publicHonours(people.map(({ honourId }) => honourId))
  if (people.some(({ honourId }) => !known.has(honourId))) return refuse('story_unknown')
  return {
    id: storyId,
    number: record.number,
    title,
    year,
    paragraphs: paragraphsOf(words),
    people: [...known.values()].map((honour) => ({
      honourId: honour._id,
      name: publicFace(honour)?.name ?? '',
      title: honour.title,
      level: honour.level,
      year: yearOf(honour),
    })),
  }
}

export const brands: StoryActions['brands'] = async () => {
  const found = await stories.list({ listed: 'brand' }, { order: [['order', 'asc']], limit: BRANDS_MAX })
  return { brands: found.flatMap((record) => cardOf(record) ?? []) }
}

export const brand: StoryActions['brand'] = async ({ storyId }, { now }) => {
  const record = await stories.find(storyId)
  if (record?.kind !== 'brand' || !record.live || record.listed.length === 0) return refuse('story_unknown')
  const { title, year, words, team, projectId, people } = record.live
  const known = await publicHonours(people.map(({ honourId }) => honourId))
  if (people.some(({ honourId }) => !known.has(honourId))) return refuse('story_unknown')
  const coming = projectId
    ? await activities.list(
        { path: county.rootId, projectId, startsAt: _.gte(now) },
        { order: [['startsAt', 'asc']], limit: COMING_MAX, without: LINE },
      )
    : []
  return {
    id: storyId,
    title,
    year,
    paragraphs: paragraphsOf(words),
    team,
    projectId,
    coming: coming.filter(({ status }) => status !== 'withdrawn').map(activityCard),
  }
}
