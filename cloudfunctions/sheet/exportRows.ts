import { county } from '../../config/county/current'
import { expected } from '../../domain/bookingLife'
import { addDays, dayOf, startOfDay } from '../../domain/day'
import { sheetOf } from '../../domain/sheets/kind'
import type { InputOf } from '../../types/contract'
import { SHEET_ROWS_MAX, type sheetContract } from '../../types/sheet'
import type { Instant } from '../../types/time'
import { command as _ } from '../_lib/collection'
import { activities, bookings, honours, stations, teams } from '../_lib/collections'
import { type Context, type Refusal, refuse } from '../_lib/defineFunction'
import { whyNotAt } from '../_lib/guard'
import type { ActivityLine, StationRecord } from '../_lib/records'

export interface Found {
  rows: Record<string, unknown>[]
  /** What the title says besides: the days or the activity; of what is told as it stands, today. */
  aside: string
}
type Input = InputOf<(typeof sheetContract)['export']>

const PER_READ = 400

/** What is exported of a node, in words; more than the most that an export holds is cut one row later. */
export async function exportRows(
  input: Input,
  node: StationRecord,
  context: Context,
): Promise<Found | Refusal> {
  if (input.kind === 'roster') return roster(input, context)
  if (input.kind === 'activities') return activityRows(input, node)
  if (input.kind === 'stations')
    return { rows: await pages((after) => stationPage(node._id, after)), aside: dayOf(context.now) }
  const store = input.kind === 'teams' ? teams : honours
  const { columns } = sheetOf(input.kind, county)
  const found = await pages(async (after) =>
    (store as typeof teams).list(
      { path: node._id, _id: _.gt(after) },
      { order: [['_id', 'asc']], limit: PER_READ },
    ),
  )
  const say = (key: string, value: unknown) =>
    columns.find((column) => column.key === key)?.options?.find((option) => option.value === value)?.words ??
    value
  const rows = found.filter(({ status }) => status === 'current')
  return { rows: rows.map((row) => worded({ ...row }, say)), aside: dayOf(context.now) }
}

const worded = (row: Record<string, unknown>, say: (key: string, value: unknown) => unknown) =>
  Object.fromEntries(Object.entries(row).map(([key, value]) => [key, say(key, value)]))

async function pages<T extends { _id: string }>(page: (after: string) => Promise<T[]>): Promise<T[]> {
  const all: T[] = []
  for (let after = ''; all.length <= SHEET_ROWS_MAX; ) {
    const found = await page(after)
    all.push(...found)
    if (found.length < PER_READ) break
    after = found.at(-1)?._id ?? ''
  }
  return all
}

const stationPage = (nodeId: string, after: string) =>
  stations.list(
    { path: nodeId, _id: _.gt(after) },
    {
      order: [['_id', 'asc']],
      limit: PER_READ,
      without: { venues: false, themes: false, sixOnes: false },
    },
  ) as unknown as Promise<(StationRecord & Record<string, unknown>)[]>

/** 2026-11-28 09:00, as a spreadsheet sorts it. */
const sayInstant = (at: Instant) =>
  new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')

const MODES = { bookable: '要预约', dropIn: '直接来', byOrder: '先商量时间' } as const
const STATES = { published: '正常', cancelled: '已取消', withdrawn: '已撤回' } as const

const activityRow = (activity: ActivityLine) => ({
  ...activity,
  category: county.categories.find(({ id }) => id === activity.category)?.name ?? activity.category,
  startsAt: sayInstant(activity.startsAt),
  endsAt: sayInstant(activity.endsAt),
  mode: MODES[activity.mode],
  status: STATES[activity.status],
  booked:
    activity.capacity === null ? null : activity.capacity - (activity.seatsLeft ?? 0) - activity.reserveLeft,
})

async function activityRows({ fromOn, toOn }: Input, node: StationRecord): Promise<Found | Refusal> {
  if (!fromOn || !toOn || fromOn > toOn) return refuse('bad_input')
  const until = startOfDay(addDays(toOn, 1))
  const found = new Map<string, ActivityLine>()
  for (let from = startOfDay(fromOn); found.size <= SHEET_ROWS_MAX; ) {
    const page = await activities.list(
      { path: node._id, startsAt: _.gte(from).and(_.lt(until)) },
      {
        order: [['startsAt', 'asc']],
        limit: PER_READ,
        without: { holders: false, content: false },
      },
    )
    for (const activity of page) found.set(activity._id, activity)
    const last = page.at(-1)?.startsAt ?? ''
    if (page.length < PER_READ) break
    if (last === from) return refuse('export_too_many')
    from = last
  }
  return { rows: [...found.values()].map(activityRow), aside: `${fromOn} 至 ${toOn}` }
}

async function roster({ activityId, nodeId }: Input, context: Context): Promise<Found | Refusal> {
  if (!activityId) return refuse('bad_input')
  const activity = await activities.find(activityId, { holders: false })
  const refusal = whyNotAt(context, activity, 'activity_unknown')
  if (refusal || !activity) return refusal ?? refuse('activity_unknown')
  if (!activity.path.includes(nodeId)) return refuse('not_allowed')
  const found = await bookings.list(
    { activityId, status: _.in([...expected]) },
    { limit: 1000, without: { history: false } },
  )
  const rows = found
    .sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1))
    .map((booking) => ({
      ...booking,
      audience: booking.audience ? county.audiences[booking.audience as keyof typeof county.audiences] : null,
      createdAt: sayInstant(booking.createdAt),
    }))
  return { rows, aside: `${activity.title} ${dayOf(activity.startsAt)}` }
}
