import { command as _ } from '../collection'
import { cases } from '../collections'
import type { Context } from '../defineFunction'
import { rowOf } from './move'

/** The case goes on without a clue: it was about somebody else, or was taken back. */
export const leaveCase = (
  context: Context,
  caseId: string,
  clueId: string,
  why: string | null,
): Promise<boolean> =>
  cases.takeIf(
    { _id: caseId, clueIds: clueId },
    {
      clueIds: _.pull(clueId),
      rev: _.inc(1),
      history: _.push([
        {
          ...rowOf(context, 'unlink', null, 'unlinked', context.staff ? { why } : { why, byName: '推荐人' }),
          by: context.staff ? context.staff.openid : '',
          key: `${context.key}/unlink`,
        },
      ]),
    },
  )
