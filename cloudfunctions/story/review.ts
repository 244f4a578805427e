import { dayOf } from '../../domain/day'
import { listsOf, orderOfStory, whyNotReview, whyNotSubmit } from '../../domain/story'
import type { storyContract } from '../../types/story'
import { tell } from '../_lib/audit'
import { command as _ } from '../_lib/collection'
import { stories } from '../_lib/collections'
import { type Actions, openidOf, Refusal, refuse } from '../_lib/defineFunction'
import { ownNodes } from '../_lib/guard'
import { lineOf, publicHonours, staffStory } from './card'
import { storyFor, thingOf, write } from './write'

type StoryActions = Actions<typeof storyContract>

const MOST = 100

export const queue: StoryActions['queue'] = async (_input, context) => {
  const found = await stories.list(
    { path: _.in(ownNodes(context)), status: 'waiting' },
    { order: [['submittedAt', 'asc']], limit: MOST + 1, without: { live: false } },
  )
  const shown = found.slice(0, MOST).map((record) => ({ ...lineOf(record), live: record.listed.length > 0 }))
  return { stories: shown, more: found.length > MOST }
}

export const read: StoryActions['read'] = async ({ storyId }, context) => {
  const record = await storyFor(storyId, context)
  return record instanceof Refusal ? record : staffStory(record, context)
}

export const review: StoryActions['review'] = async ({ storyId, rev, pass, why }, context) => {
  const record = await storyFor(storyId, context)
  if (record instanceof Refusal) return record
  if (record.doneKeys.includes(context.key)) return staffStory(record, context)
  const refusal = whyNotReview(record.status, record.writers.includes(openidOf(context)))
  if (refusal) return refuse(refusal)
  if (record.rev !== rev) return refuse('story_changed')
  if (!pass && !why) return refuse('bad_input')
  const { fields, kind, number } = record
  const ids = fields.people.map(({ honourId }) => honourId)
  const known = await publicHonours(ids)
  const notYet = pass ? whyNotSubmit(fields, new Set(known.keys()), dayOf(context.now)) : null
  if (notYet) return refuse(notYet)
  await tell(context, {
    act: pass ? 'publish' : 'sendBack',
    thing: thingOf(record),
    path: record.path,
    why,
  })
  if (!pass) return write(record, rev, { status: 'returned', why }, context)
  const live = {
    status: 'published',
    live: _.set(fields),
    listed: _.set(listsOf(kind, fields)),
    order: orderOfStory(kind, number, fields.year, storyId),
    honourIds: _.set(ids),
    why: null,
  }
  const answer = await write(record, rev, live, context)
  // Somebody may have been hidden between the look and the write: whoever hides closes what is there by then.
  const still = await publicHonours(ids)
  if (still.size < new Set(ids).size) await close(storyId, '写到的人不再公开', context.now)
  return answer
}

const close = (storyId: string, why: string, now: string) =>
  stories.takeIf(
    { _id: storyId, listed: _.neq([]) },
    {
      status: 'takenDown',
      live: null,
      listed: _.set([]),
      honourIds: _.set([]),
      why,
      changedAt: now,
      rev: _.inc(1),
    },
  )

export const takeDown: StoryActions['takeDown'] = async ({ storyId, why }, context) => {
  const record = await storyFor(storyId, context)
  if (record instanceof Refusal) return record
  if (record.status !== 'takenDown') {
    await tell(context, { act: 'withdraw', thing: thingOf(record), path: record.path, why })
    await close(storyId, why, context.now)
  }
  const after = await storyFor(storyId, context)
  return after instanceof Refusal ? after : staffStory(after, context)
}
