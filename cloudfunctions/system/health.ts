import { county } from '../../config/county/current'
import type { Backlog, systemContract } from '../../types/system'
import type { Instant } from '../../types/time'
import { command as _ } from '../_lib/collection'
import { activities, bookings, clockRuns, differences, drafts, feedback } from '../_lib/collections'
import { type Actions, refuse } from '../_lib/defineFunction'
import { mayAt } from '../_lib/guard'

const COUNTED = 100
const DIFFERENCES = 50

/** What the clock looks at, and the field that says since when. */
const queues = (now: Instant) => [
  { name: '候补要处理', rows: activities, field: 'lineDue', filter: { lineDue: _.lte(now) } },
  { name: '改期待确认到期', rows: activities, field: 'reconfirmAt', filter: { reconfirmAt: _.lte(now) } },
  { name: '取消后要通知', rows: activities, field: 'offDue', filter: { offDue: _.lte(now) } },
  { name: '审核超时', rows: drafts, field: 'escalateAt', filter: { escalateAt: _.lte(now) } },
  { name: '答复超时', rows: feedback, field: 'escalateAt', filter: { escalateAt: _.lte(now) } },
  {
    name: '到期要清空的联系方式',
    rows: bookings,
    field: 'contactUntil',
    filter: { contactUntil: _.lte(now) },
  },
]

export const health: Actions<typeof systemContract>['health'] = async (_input, context) => {
  if (!mayAt(context, [county.rootId])) return refuse('not_allowed')
  const runs = await clockRuns.find('runs')
  const backlog = await Promise.all(
    queues(context.now).map(async ({ name, rows, field, filter }): Promise<Backlog> => {
      const due = (await (rows as typeof activities).list(filter, {
        order: [[field, 'asc']],
        limit: COUNTED,
      })) as unknown as Record<string, Instant>[]
      return { name, count: due.length, oldest: due[0]?.[field] ?? null }
    }),
  )
  const found = await differences.list({ at: _.gt('') }, { order: [['at', 'desc']], limit: DIFFERENCES })
  return {
    lastTickAt: runs?.tickAt ?? null,
    jobs: Object.entries(runs?.jobs ?? {}).map(([name, run]) => ({ name, ...run })),
    backlog,
    differences: found,
  }
}
