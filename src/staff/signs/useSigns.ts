import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { PosterSize, SheetSize, SignJob, SignShow } from '../../../types/sign'
import { call } from '../../lib/call'
import { newKey } from '../../lib/key'
import { useAct } from '../../lib/useAct'

const SIGN = [['sign']] as const

export const usePlates = (nodeId: string, show: SignShow) =>
  useInfiniteQuery({
    queryKey: ['sign', 'list', nodeId, show],
    queryFn: ({ pageParam }) =>
      call('sign', 'list', { nodeId, show, ...(pageParam === '' ? {} : { after: pageParam }) }),
    initialPageParam: '',
    getNextPageParam: (page) => (page.more ? page.signs.at(-1)?.code : undefined),
  })

export const useSheet = (code: string, size: SheetSize) =>
  useQuery({ queryKey: ['sign', 'sheet', code, size], queryFn: () => call('sign', 'sheet', { code, size }) })

export const usePoster = (stationId: string, month: string, size: PosterSize) =>
  useQuery({
    queryKey: ['sign', 'poster', stationId, month, size],
    queryFn: () => call('sign', 'poster', { stationId, month, size }),
  })

export type MarkWish =
  | { mark: 'installed' | 'repaired'; code: string }
  | { mark: 'damaged'; code: string; note: string }

export const useMark = () =>
  useAct((wish: MarkWish, idempotencyKey) => call('sign', 'mark', wish, { idempotencyKey }), SIGN)

export const useReplace = () =>
  useAct(
    (wish: { code: string; why: string }, idempotencyKey) =>
      call('sign', 'replace', wish, { idempotencyKey }),
    SIGN,
  )

export const useJob = (nodeId: string) =>
  useQuery({ queryKey: ['sign', 'job', nodeId], queryFn: () => call('sign', 'job', { nodeId }) })

const PAUSE_MS = 2_000
const pause = () => new Promise((resolve) => setTimeout(resolve, PAUSE_MS))

/** Makes all sheets of a node step by step, a new job or one that is under way, and tells how far it is. */
export function useMaking(nodeId: string) {
  const client = useQueryClient()
  const told = (job: SignJob) => client.setQueryData(['sign', 'job', nodeId], { job })
  return useMutation({
    mutationFn: async (under: SignJob | null) => {
      let job = under ?? (await call('sign', 'startJob', { nodeId }, { idempotencyKey: newKey() }))
      told(job)
      while (job.status === 'running') {
        const next = await call('sign', 'step', { jobId: job.id })
        // Another call is still at it, or was killed and holds the place for a moment.
        if (next.done === job.done && next.status === 'running') await pause()
        job = next
        told(job)
      }
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['sign', 'list'] }),
  })
}
