import { createHash } from 'node:crypto'
import { dayOf } from '../../domain/day'
import { orderOfStory, whyNotSubmit } from '../../domain/story'
import type { ErrorCode } from '../../types/errors'
import type { storyContract } from '../../types/story'
import { tell } from '../_lib/audit'
import { command as _ } from '../_lib/collection'
import { stories } from '../_lib/collections'
import { checkWords } from '../_lib/contentCheck'
import { type Actions, type Context, openidOf, Refusal, refuse } from '../_lib/defineFunction'
import { nodeFor, staffIn, whyNotAt } from '../_lib/guard'
import type { StoryRecord } from '../_lib/records/story'
import { lineOf, publicHonours, staffStory } from './card'

type StoryActions = Actions<typeof storyContract>

const MOST = 50
const KEYS_KEPT = 20
const WRITERS_MAX = 20

export const works: StoryActions['works'] = async ({ nodeId }, context) => {
  const node = await nodeFor(context, nodeId)
  if (node instanceof Refusal) return node
  const found = await stories.list(
    { path: nodeId },
    { order: [['changedAt', 'desc']], limit: MOST + 1, without: { live: false } },
  )
  const shown = found.slice(0, MOST).map((record) => ({ ...lineOf(record), live: record.listed.length > 0 }))
  return { stories: shown, more: found.length > MOST }
}

/** A story that the caller may write or read. */
export async function storyFor(storyId: string, context: Context): Promise<StoryRecord | Refusal> {
  const record = await stories.find(storyId)
  return whyNotAt(context, record, 'story_unknown') ?? record ?? refuse('story_unknown')
}

export const open: StoryActions['open'] = async ({ storyId }, context) => {
  const record = await storyFor(storyId, context)
  return record instanceof Refusal ? record : staffStory(record, context)
}

export const thingOf = ({ _id, fields }: StoryRecord) => ({ kind: 'story', id: _id, title: fields.title })

export const start: StoryActions['start'] = async ({ nodeId, kind, number, title }, context) => {
  const node = await nodeFor(context, nodeId)
  if (node instanceof Refusal) return node
  if (kind === 'episode' && number === null) return refuse('bad_input')
  const digest = createHash('sha256')
    .update(`${openidOf(context)}/${context.key}`)
    .digest('hex')
  const id = kind === 'episode' ? `story-${number}` : `brand-${digest.slice(0, 20)}`
  const year = Number(dayOf(context.now).slice(0, 4))
  const record: StoryRecord = {
    _id: id,
    kind,
    number: kind === 'episode' ? (number ?? 0) : 0,
    nodeId,
    nodeName: node.name,
    path: node.path,
    status: 'draft',
    fields: { title, year, words: null, people: [], team: null, projectId: null },
    live: null,
    listed: [],
    order: orderOfStory(kind, number ?? 0, year, id),
    honourIds: [],
    why: null,
    byName: staffIn(context).name,
    writers: [openidOf(context)],
    submittedAt: null,
    createdAt: context.now,
    changedAt: context.now,
    rev: 1,
    doneKeys: [context.key],
  }
  if (await stories.put(record)) return staffStory(record, context)
  const there = await stories.find(id)
  return there?.doneKeys.includes(context.key) ? staffStory(there, context) : refuse('story_number_taken')
}

/** Writes a change if the story is still as the writer saw it; the same request sent again hears what it did. */
export async function write(
  record: StoryRecord,
  rev: number,
  data: Record<string, unknown>,
  context: Context,
  taken: ErrorCode = 'story_changed',
) {
  const doneKeys = _.set([...record.doneKeys, context.key].slice(-KEYS_KEPT))
  const done = await stories.takeIf(
    { _id: record._id, rev },
    { ...data, doneKeys, changedAt: context.now, rev: rev + 1 },
  )
  const after = await storyFor(record._id, context)
  if (after instanceof Refusal) return after
  return done || after.doneKeys.includes(context.key) ? staffStory(after, context) : refuse(taken)
}

const writersWith = ({ writers, status }: StoryRecord, openid: string): string[] =>
  status === 'published' || status === 'takenDown'
    ? [openid]
    : [...new Set([...writers, openid])].slice(-WRITERS_MAX)

export const save: StoryActions['save'] = async ({ storyId, rev, fields }, context) => {
  const record = await storyFor(storyId, context)
  if (record instanceof Refusal) return record
  if (record.doneKeys.includes(context.key)) return staffStory(record, context)
  if (record.rev !== rev) return refuse('story_changed')
  return write(
    record,
    rev,
    {
      fields: _.set(fields),
      status: 'draft',
      byName: staffIn(context).name,
      writers: _.set(writersWith(record, openidOf(context))),
    },
    context,
  )
}

export const submit: StoryActions['submit'] = async ({ storyId, rev }, context) => {
  const record = await storyFor(storyId, context)
  if (record instanceof Refusal) return record
  if (record.doneKeys.includes(context.key)) return staffStory(record, context)
  if (record.rev !== rev) return refuse('story_changed')
  const { fields } = record
  const known = await publicHonours(fields.people.map(({ honourId }) => honourId))
  const refusal = whyNotSubmit(fields, new Set(known.keys()), dayOf(context.now))
  if (refusal) return refuse(refusal)
  const verdict = await checkWords(openidOf(context), [fields.title, fields.words, fields.team])
  if (verdict === 'risky') return refuse('content_risky')
  if (verdict === 'failed') return refuse('content_check_failed')
  await tell(context, { act: 'submit', thing: thingOf(record), path: record.path })
  const waits = { status: 'waiting', submittedAt: context.now, why: null }
  return write(record, rev, waits, context)
}
