import { isHigher, type PublicFace, publicFace, yearOf } from '../../domain/honour'
import type { honourContract } from '../../types/honour'
import { command as _ } from '../_lib/collection'
import { flowers, honours, stories } from '../_lib/collections'
import { type Actions, refuse } from '../_lib/defineFunction'
import type { HonourRecord } from '../_lib/records/honour'
import { linksTo } from '../_lib/storage'
import { cardOf, sourceOf } from './card'

const FLOWERS_MAX = 10
const STORIES_MAX = 5
const LADDER_MAX = 20

export const show: Actions<typeof honourContract>['show'] = async ({ honourId }) => {
  const record = await honours.find(honourId)
  const face = record && publicFace(record)
  if (!record || !face) return refuse('honour_unknown')
  const [ladder, notes, told, links] = await Promise.all([
    ladderOf(record, face),
    flowers.list(
      { honourId, shownAt: _.gt('') },
      { order: [['shownAt', 'desc']], limit: FLOWERS_MAX, without: { person: false, keys: false } },
    ),
    stories.list({ honourIds: honourId }, { limit: STORIES_MAX }),
    face.photoFileId ? linksTo([face.photoFileId]) : new Map<string, string>(),
  ])
  return {
    ...cardOf(record, face, links.get(face.photoFileId ?? '') ?? null),
    givenOn: record.givenOn,
    source: sourceOf(record),
    ladder,
    flowers: notes.map(({ _id, words, from, at }) => ({ id: _id, words, from, at })),
    stories: told.flatMap(({ _id, number, live, listed }) =>
      live && listed.length > 0 ? [{ id: _id, number, title: live.title, year: live.year }] : [],
    ),
    stationId: record.stationId,
  }
}

/** Honours under another name stay apart: side by side they would tell who stands behind an alias. */
async function ladderOf(record: HonourRecord, face: PublicFace) {
  const all = record.personKey
    ? await honours.list({ personKey: record.personKey }, { limit: LADDER_MAX })
    : [record]
  return all
    .filter((one) => {
      const other = publicFace(one)
      return other !== null && other.name === face.name && other.alias === face.alias
    })
    .sort((a, b) =>
      isHigher(a.level, b.level) ? 1 : isHigher(b.level, a.level) ? -1 : yearOf(a) - yearOf(b),
    )
    .map((one) => ({ id: one._id, title: one.title, level: one.level, year: yearOf(one) }))
}
