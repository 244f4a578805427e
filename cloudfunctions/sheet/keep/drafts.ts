import type { PlacedRow, There } from '../../../domain/sheets/plan'
import type { ActivityFields, ProjectFields } from '../../../types/draft'
import type { Instant } from '../../../types/time'
import { PAGE_ONLY } from '../../_lib/activityCards'
import { command as _ } from '../../_lib/collection'
import { activities, drafts, projects } from '../../_lib/collections'
import type { StationRecord } from '../../_lib/records'
import type { DraftRecord } from '../../_lib/records/draft'
import type { ImportRecord } from '../../_lib/records/sheet'
import { inParts, type Keeper, type Turn } from './keeper'

/** Activities and projects come in as drafts, and only those that nobody has touched since go out again. */
export const draftKeeper = (kind: DraftRecord['kind']): Keeper => ({
  async there(rows, node) {
    const found = await inParts(
      rows.map(({ id }) => id),
      (ids) => drafts.byIds(ids),
    )
    const known = new Map(
      found.filter(({ status }) => status !== 'dropped').map(({ _id }): [string, There] => [_id, 'fixed']),
    )
    const published = kind === 'activity' ? await sameActivities(rows, node) : await sameProjects(rows)
    for (const id of published) known.set(id, 'fixed')
    return known
  },

  async apply(turn) {
    const draft = draftOf(kind, turn)
    if (await drafts.put(draft)) return true
    const { _id, createdAt, rev, steps, doneKeys, ...rest } = draft
    const whole = {
      activity: draft.activity && _.set(draft.activity),
      project: draft.project && _.set(draft.project),
    }
    const more = { rev: _.inc(1), steps: _.push(steps), doneKeys: _.push(doneKeys) }
    if (await drafts.takeIf({ _id, status: 'dropped', live: false }, { ...rest, ...whole, ...more }))
      return true
    return (await drafts.find(_id))?.doneKeys.includes(keyOf(turn.record, 'in')) ?? false
  },

  async undo({ row, record, now }) {
    const found = await drafts.find(row.id)
    if (found === null || found.status === 'dropped') return true
    // Whatever was done to it since is the last key then.
    if (found.live || found.status !== 'draft' || found.doneKeys.at(-1) !== keyOf(record, 'in')) return false
    const went = await drafts.takeIf(
      { _id: row.id, status: 'draft', live: false, rev: found.rev },
      {
        status: 'dropped',
        updatedAt: now,
        rev: _.inc(1),
        steps: _.push([{ at: now, byName: record.byName, did: '撤销导入', why: null }]),
        doneKeys: _.push([keyOf(record, 'out')]),
      },
    )
    return went || (await drafts.find(row.id))?.status === 'dropped'
  },
})

const keyOf = ({ _id }: ImportRecord, way: 'in' | 'out') => `import-${way}-${_id}`

function draftOf(kind: DraftRecord['kind'], { row, record, station, now }: Turn): DraftRecord {
  const fields = row.after as unknown
  return {
    _id: row.id,
    kind,
    organiserId: station._id,
    organiserName: station.name,
    townName: station.townName,
    path: station.path,
    status: 'draft',
    check: 'none',
    origin: 'staff',
    activity: kind === 'activity' ? (fields as ActivityFields) : null,
    base: null,
    project: kind === 'project' ? (fields as ProjectFields) : null,
    support: null,
    proposer: null,
    by: record.by,
    byName: record.byName,
    writers: [record.by],
    waitsAt: [],
    submittedAt: null,
    dueAt: null,
    escalateAt: null,
    escalatedAt: null,
    live: false,
    returnedWhy: null,
    rev: 1,
    createdAt: now,
    updatedAt: now,
    steps: [{ at: now, byName: record.byName, did: '从表格导入', why: null }],
    doneKeys: [keyOf(record, 'in')],
  }
}

const ACTIVITIES_PER_READ = 400
const READS_MAX = 25
const UNREAD = { ...PAGE_ONLY, holders: false } as const

/** Rows whose activity was published already: the same station, name and beginning. */
async function sameActivities(rows: readonly PlacedRow[], node: StationRecord): Promise<string[]> {
  const wordsOf = (station: string, title: unknown, startsAt: unknown) => `${station} ${startsAt} ${title}`
  const ids = new Map(
    rows.map(({ id, stationId, fields }) => [wordsOf(stationId, fields.title, fields.startsAt), id]),
  )
  const starts = rows.map(({ fields }) => String(fields.startsAt)).sort()
  const found: string[] = []
  let from: Instant = starts[0] ?? ''
  for (let n = 0; n < READS_MAX && from !== ''; n++) {
    const page = await activities.list(
      { path: node._id, startsAt: _.gte(from).and(_.lte(starts.at(-1))) },
      { order: [['startsAt', 'asc']], limit: ACTIVITIES_PER_READ, without: UNREAD },
    )
    for (const { organiserId, title, startsAt, status } of page) {
      const id = ids.get(wordsOf(organiserId, title, startsAt))
      if (id && status === 'published') found.push(id)
    }
    const last = page.at(-1)?.startsAt ?? ''
    // A page that ends within one instant is read on from the next one: hundreds begin at 9:00 on the same day.
    if (page.length < ACTIVITIES_PER_READ) break
    from = last === from ? new Date(Date.parse(last) + 1).toISOString() : last
  }
  return found
}

const PROJECTS_MAX = 1000

/** Rows whose project is in the menu already, whoever offers it. */
async function sameProjects(rows: readonly PlacedRow[]): Promise<string[]> {
  const names = [...new Set(rows.map(({ fields }) => String(fields.name)))]
  const known = await projects.list({}, { limit: PROJECTS_MAX })
  const taken = new Set(known.map(({ name }) => name))
  return names.length === 0
    ? []
    : rows.filter(({ fields }) => taken.has(String(fields.name))).map(({ id }) => id)
}
