import { useInfiniteQuery } from '@tanstack/react-query'
import type { Act } from '../../../types/audit'
import type { Day } from '../../../types/time'
import { call } from '../../lib/call'

export interface AuditQuestion {
  nodeId: string
  fromOn: Day
  toOn: Day
  act: Act | null
}

/** What was done, latest first, a page at a time. */
export const useAudit = ({ nodeId, fromOn, toOn, act }: AuditQuestion) =>
  useInfiniteQuery({
    queryKey: ['audit', nodeId, fromOn, toOn, act],
    queryFn: ({ pageParam }) =>
      call('audit', 'list', {
        nodeId,
        fromOn,
        toOn,
        ...(act ? { act } : {}),
        ...(pageParam === '' ? {} : { before: pageParam }),
      }),
    initialPageParam: '',
    getNextPageParam: ({ lines, more }) => (more ? lines.at(-1)?.at : undefined),
  })
