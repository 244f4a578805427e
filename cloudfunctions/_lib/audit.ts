import { createHash } from 'node:crypto'
import type { Act } from '../../types/audit'
import { audit } from './collections'
import { type Context, openidOf } from './defineFunction'
import type { AuditRecord } from './records/staff'

export interface Deed {
  act: Act
  thing: AuditRecord['thing']
  path: readonly string[]
  why?: string | null
  before?: Record<string, unknown> | null
  after?: Record<string, unknown> | null
  /** Who did it, where there is no staff in the context (the clock, an invitation being accepted). */
  byName?: string
}

/** The act that was told of did not come about, since somebody else was faster; told of as well, for nothing is taken out. */
export const untell = (context: Context, deed: Deed): Promise<void> =>
  tell(context, { ...deed, act: 'notDone', why: '别人先办了，上一条没有生效', before: null, after: null })

/**
 * Writes the line that tells of an act. Call it after every check and before the act itself, so that nothing
 * happens untold; the same request sent twice makes one line. Names and phone numbers of residents stay out.
 */
export async function tell(context: Context, deed: Deed): Promise<void> {
  const { act, thing } = deed
  await audit.put({
    _id: createHash('sha256')
      .update(`${context.key}/${openidOf(context)}/${act}/${thing.id}`)
      .digest('hex'),
    at: context.now,
    by: openidOf(context),
    byName: deed.byName ?? context.staff?.name ?? '系统',
    act,
    thing,
    path: [...deed.path],
    why: deed.why ?? null,
    before: deed.before ?? null,
    after: deed.after ?? null,
    key: context.key,
  })
}
