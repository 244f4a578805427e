import * as v from 'valibot'
import type { Contract } from './contract'
import { StationLevel } from './station'
import { Count, Id, line } from './text'
import { Day, Instant } from './time'

/** A calendar month at +08:00, `YYYY-MM`. */
export const Month = v.pipe(v.string(), v.regex(/^20\d\d-(0[1-9]|1[0-2])$/))
export type Month = v.InferOutput<typeof Month>

/** The longest period of a board, and of a coverage. */
export const MONTHS_MOST = 24
export const WEEKS_MOST = 53

const Quantity = v.pipe(v.number(), v.finite(), v.minValue(0))

/** A sum in one unit. Units are never added to each other. */
export const Amount = v.object({
  unit: v.string(),
  value: Quantity,
  /** How it was found out: 签到, 清点, 估算. */
  by: v.array(v.object({ method: v.string(), value: Quantity })),
  /** From how many activities. */
  activities: Count,
})
export type Amount = v.InferOutput<typeof Amount>

export const Figures = v.object({
  held: Count,
  planned: Count,
  cancelled: Count,
  /** Held, with an outcome nobody handed in for good yet. */
  unsettled: Count,
  /** Seats of the bookable ones that were held, and how many were booked in the end. */
  seats: Count,
  booked: Count,
  heads: v.array(Amount),
  results: v.array(Amount),
})
export type Figures = v.InferOutput<typeof Figures>

const monthsFrom = (month: Month) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5))

const BoardInput = v.pipe(
  v.strictObject({
    nodeId: Id,
    fromMonth: Month,
    toMonth: Month,
    category: v.optional(Id),
    projectId: v.optional(Id),
  }),
  v.check(({ fromMonth, toMonth }) => fromMonth <= toMonth, 'ends before it begins'),
  v.check(
    ({ fromMonth, toMonth }) => monthsFrom(toMonth) - monthsFrom(fromMonth) < MONTHS_MOST,
    'too many months',
  ),
)

const Node = v.object({ id: Id, name: v.string(), level: StationLevel })

/** Which activities stand behind a number. `on`: held or planned. `heads` and `results` name a unit. */
export const What = v.picklist([
  'on',
  'held',
  'planned',
  'cancelled',
  'unsettled',
  'seats',
  'heads',
  'results',
])
export type What = v.InferOutput<typeof What>

export const Standing = v.picklist(['planned', 'held', 'cancelled'])
export type Standing = v.InferOutput<typeof Standing>

const Measured = v.object({ value: Quantity, unit: v.string(), method: v.string() })

export const CountedActivity = v.object({
  id: Id,
  title: v.string(),
  category: v.string(),
  projectName: v.nullable(v.string()),
  organiserId: Id,
  organiserName: v.string(),
  startsAt: Instant,
  endsAt: Instant,
  standing: Standing,
  settled: v.boolean(),
  /** Null unless bookable. */
  seats: v.nullable(Count),
  booked: v.nullable(Count),
  heads: v.array(Measured),
  results: v.array(Measured),
})
export type CountedActivity = v.InferOutput<typeof CountedActivity>

export const statsContract = {
  /**
   * The numbers of a node and all below it. `categories` leave out the category asked for and `projects` the
   * project, so that one can be chosen after the other.
   */
  board: {
    allow: ['staff'],
    right: 'stats.see',
    input: BoardInput,
    output: v.object({
      node: Node,
      /** What staff did up to then is counted; null before the first count. */
      asOf: v.nullable(Instant),
      total: Figures,
      months: v.array(v.object({ month: Month, figures: Figures })),
      categories: v.array(v.object({ category: v.string(), figures: Figures })),
      projects: v.array(v.object({ projectId: Id, name: v.string(), figures: Figures })),
    }),
  },
  /**
   * The activities behind a number, latest first, in pages of whole days. `beforeOn` is the `more` of the page
   * before; `more` is null at the end.
   */
  activities: {
    allow: ['staff'],
    right: 'stats.see',
    input: v.pipe(
      v.strictObject({
        nodeId: Id,
        fromOn: Day,
        toOn: Day,
        what: What,
        unit: v.optional(line(10)),
        category: v.optional(Id),
        projectId: v.optional(Id),
        beforeOn: v.optional(Day),
      }),
      v.check(({ fromOn, toOn }) => fromOn <= toOn, 'ends before it begins'),
      v.check(
        ({ fromOn, toOn }) => monthsFrom(toOn.slice(0, 7)) - monthsFrom(fromOn.slice(0, 7)) < MONTHS_MOST,
        'too many months',
      ),
    ),
    output: v.object({ node: Node, activities: v.array(CountedActivity), more: v.nullable(Day) }),
  },
  /** 周周有活动: which stations have nothing in which week, in the order of the division list. Never a ranking. */
  coverage: {
    allow: ['staff'],
    right: 'stats.see',
    input: v.pipe(
      v.strictObject({
        nodeId: Id,
        fromOn: Day,
        weeks: v.pipe(Count, v.minValue(1), v.maxValue(WEEKS_MOST)),
      }),
    ),
    output: v.object({
      node: Node,
      /** The Mondays. */
      weeks: v.array(Day),
      groups: v.array(
        v.object({
          townId: v.nullable(Id),
          townName: v.nullable(v.string()),
          /** `weeks` has a 1 for a week with an activity and a 0 for one with none. */
          stations: v.array(v.object({ id: Id, name: v.string(), weeks: v.string() })),
        }),
      ),
    }),
  },
  /** The tables of a board as an Excel file. */
  sheet: {
    allow: ['staff'],
    right: 'data.export',
    write: true,
    input: BoardInput,
    output: v.object({ name: v.string(), base64: v.string() }),
  },
} as const satisfies Contract
