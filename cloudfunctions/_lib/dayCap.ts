import { type CapKind, dayCaps } from '../../domain/caps'
import { dayOf } from '../../domain/day'
import { personKey } from '../booking/ids'
import { command as _ } from './collection'
import { dayCounts } from './collections'
import { type Context, openidOf } from './defineFunction'

/** More than any cap but that of pieces of files, which are sent again at once if at all. */
const KEYS_KEPT = 40

const idOf = (kind: CapKind, context: Context) => `${kind}_${personKey(openidOf(context))}`

/**
 * Counts one more of a kind for the caller today, in one call once the day has begun; false when they had all
 * they may have. Many at once get no more than one after another, and a request sent again is not counted again.
 */
export async function withinDay(kind: CapKind, context: Context): Promise<boolean> {
  const { key } = context
  const [_id, on] = [idOf(kind, context), dayOf(context.now)]
  const more = () =>
    dayCounts.takeIf(
      { _id, on, count: _.lt(dayCaps[kind]), keys: _.neq(key) },
      { count: _.inc(1), keys: _.push({ each: [key], slice: -KEYS_KEPT }) },
    )
  if (await more()) return true
  if (await dayCounts.put({ _id, on, count: 1, keys: [key], spent: [] })) return true
  const anew = { on, count: 1, keys: _.set([key]), spent: _.set([]) }
  if (await dayCounts.takeIf({ _id, on: _.neq(on) }, anew)) return true
  const today = await dayCounts.find(_id)
  return (today?.on === on && today.keys.includes(key)) || more()
}

/** What these requests did is undone for good: arriving again today they do nothing. */
export async function spend(kind: CapKind, keys: readonly string[], context: Context): Promise<void> {
  const [_id, on] = [idOf(kind, context), dayOf(context.now)]
  if (await dayCounts.put({ _id, on, count: 0, keys: [], spent: [...keys] })) return
  await dayCounts.takeIf(
    { _id, spent: _.nin([...keys]) },
    { spent: _.push({ each: [...keys], slice: -KEYS_KEPT }) },
  )
}

export const spentOf = async (kind: CapKind, context: Context): Promise<readonly string[]> =>
  (await dayCounts.find(idOf(kind, context)))?.spent ?? []
