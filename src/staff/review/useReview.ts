import { useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../lib/call'
import { useAct } from '../../lib/useAct'

/** What waits for my review, oldest first. */
export const useQueue = () => useQuery({ queryKey: ['queue'], queryFn: () => call('draft', 'queue', {}) })

/** One of them as it stands now: what is approved is what was read. */
export const useReading = (draftId: string) =>
  useQuery({
    queryKey: ['reading', draftId],
    queryFn: () => call('draft', 'open', { draftId }),
    enabled: draftId !== '',
    staleTime: 0,
    gcTime: 0,
  })

export interface Verdict {
  draftId: string
  rev: number
  /** Why it goes back; null lets it through. */
  why: string | null
}

const TOUCHED = [['queue'], ['work'], ['board'], ['menu'], ['activity']] as const

/** Lets through, or sends back with a reason. */
export function useJudge() {
  const client = useQueryClient()
  return useAct(async ({ draftId, rev, why }: Verdict, idempotencyKey) => {
    const key = { idempotencyKey }
    const draft =
      why === null
        ? await call('draft', 'approve', { draftId, rev }, key)
        : await call('draft', 'sendBack', { draftId, rev, why }, key)
    client.removeQueries({ queryKey: ['reading', draftId] })
    return draft
  }, TOUCHED)
}
