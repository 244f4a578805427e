import type { Instant } from '../../types/time'
import { COUNTED } from '../_lib/activityCounts'
import { command as _ } from '../_lib/collection'
import { activities, clockMarks } from '../_lib/collections'
import type { ActivityRecord } from '../_lib/records'

type Field = 'changedAt' | 'endsAt'

export interface Found {
  activities: ActivityRecord[]
  /** Whether there are no more up to the moment asked for. */
  isLast: boolean
}

const PER_RUN = 300

const START = { through: '1970-01-01T00:00:00.000Z', id: '' }

const markOf = (field: Field) => `count.${field}`

async function whereWas(field: Field): Promise<{ through: Instant; id: string }> {
  const mark = await clockMarks.find(markOf(field))
  return mark ? { through: mark.through, id: mark.id ?? '' } : START
}

/**
 * The next activities by an instant, up to a moment. Many may have the same instant (a series, an import), so
 * the place is kept as instant and id.
 */
export async function nextOf(field: Field, to: Instant): Promise<Found> {
  const { through, id } = await whereWas(field)
  const read = (filter: object, limit: number) =>
    activities.list(
      { ...filter },
      {
        order: [
          [field, 'asc'],
          ['_id', 'asc'],
        ],
        limit,
        without: COUNTED,
      },
    )
  const same = id === '' ? [] : await read({ [field]: through, _id: _.gt(id) }, PER_RUN)
  const left = PER_RUN - same.length
  const after = id === '' ? _.gte(through) : _.gt(through)
  const more = left > 0 ? await read({ [field]: after.and(_.lte(to)) }, left) : []
  return { activities: [...same, ...more], isLast: more.length < left }
}

/** Remembers how far it came; once through, what came after `again` is looked at once more the next time. */
export async function advance(
  field: Field,
  { activities: list, isLast }: Found,
  again: Instant,
): Promise<void> {
  const last = list.at(-1)
  const mark = markOf(field)
  if (isLast) await clockMarks.set(mark, { through: again, id: '' })
  else if (last) await clockMarks.set(mark, { through: last[field], id: last._id })
}
