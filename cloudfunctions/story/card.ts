import { publicFace } from '../../domain/honour'
import { leadOf } from '../../domain/story'
import type { StaffFlower, StaffStory, StaffStoryLine, StoryCard } from '../../types/story'
import { honours } from '../_lib/collections'
import { type Context, openidOf } from '../_lib/defineFunction'
import type { HonourRecord } from '../_lib/records/honour'
import type { FlowerRecord, StoryRecord } from '../_lib/records/story'

/** As readers see it; null when they see nothing. */
export function cardOf({ _id, number, live, listed }: StoryRecord): StoryCard | null {
  if (!live || listed.length === 0) return null
  return { id: _id, number, title: live.title, year: live.year, lead: leadOf(live.words) }
}

export const lineOf = (record: StoryRecord): StaffStoryLine => ({
  ...record,
  id: record._id,
  title: record.fields.title,
  live: record.live !== null,
})

/** The honours of people of whom something is public at this moment, by id. */
export async function publicHonours(ids: readonly string[]): Promise<Map<string, HonourRecord>> {
  const found = await honours.byIds([...new Set(ids)])
  return new Map(found.filter((one) => publicFace(one) !== null).map((one) => [one._id, one]))
}

export async function staffStory(record: StoryRecord, context: Context): Promise<StaffStory> {
  const known = await publicHonours(record.fields.people.map(({ honourId }) => honourId))
  return {
    ...lineOf(record),
    fields: record.fields,
    names: record.fields.people.map(({ honourId }) => {
      const honour = known.get(honourId)
      return {
        honourId,
        name: honour ? (publicFace(honour)?.name ?? null) : null,
        title: honour?.title ?? '',
      }
    }),
    why: record.why,
    own: record.writers.includes(openidOf(context)),
    rev: record.rev,
  }
}

const NOT_PUBLIC = '（不再公开）'

/** Notes with whom they thank, as far as that is public at this moment. */
export async function withNames(records: readonly FlowerRecord[]): Promise<StaffFlower[]> {
  const known = await publicHonours(records.map(({ honourId }) => honourId))
  return records.map((record) => {
    const honour = known.get(record.honourId)
    return { ...record, id: record._id, to: (honour && publicFace(honour)?.name) ?? NOT_PUBLIC }
  })
}
