import { useQuery, useQueryClient } from '@tanstack/react-query'
import { addDays } from '../../../domain/day'
import type { Draft, WorkLine } from '../../../types/draft'
import type { Day } from '../../../types/time'
import { call } from '../../lib/call'
import { useAct } from '../../lib/useAct'

const BEFORE_DAYS = 8
const AFTER_DAYS = 30

/** Everything a node is working on: its drafts, last week, and the month to come. */
export const useWorks = (nodeId: string, today: Day) =>
  useQuery({
    queryKey: ['work', nodeId, today],
    queryFn: () =>
      call('draft', 'work', {
        nodeId,
        fromOn: addDays(today, -BEFORE_DAYS),
        toOn: addDays(today, AFTER_DAYS),
      }),
  })

/** One draft; asked afresh each time it is opened, because it is about to be changed. */
export const useDraft = (draftId: string) =>
  useQuery({
    queryKey: ['draft', draftId],
    queryFn: () => call('draft', 'open', { draftId }),
    enabled: draftId !== '',
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })

export const useWork = (activityId: string) =>
  useQuery({
    queryKey: ['workOne', activityId],
    queryFn: () => call('draft', 'activity', { activityId }),
    enabled: activityId !== '',
  })

export const useStation = (stationId: string | undefined) =>
  useQuery({
    queryKey: ['staffStation', stationId],
    enabled: stationId !== undefined,
    staleTime: 5 * 60_000,
    queryFn: async () => {
      const board = await call('station', 'open', { stationId: stationId ?? '' })
      return board.kind === 'station' ? board.station : null
    },
  })

export const useProjects = () =>
  useQuery({
    queryKey: ['staffProjects'],
    staleTime: 5 * 60_000,
    queryFn: () => call('draft', 'projects', {}),
  })

export interface Start {
  nodeId: string
  kind: 'activity' | 'project'
  copyOf?: string
  changeOf?: string
}

const LISTS = [['work'], ['queue']] as const

/** Begins a draft; asked twice for the same thing it is the same draft. */
export const useStart = () =>
  useAct((start: Start, idempotencyKey) => call('draft', 'start', start, { idempotencyKey }), LISTS)

type DraftStep = 'takeBack' | 'drop' | 'takeUp'

/** A step of a draft that needs no words; the page shows what the answer says. */
export function useDraftStep(action: DraftStep) {
  const client = useQueryClient()
  return useAct(async (draftId: string, idempotencyKey): Promise<Draft> => {
    const draft = await call('draft', action, { draftId }, { idempotencyKey })
    client.setQueryData(['draft', draftId], draft)
    return draft
  }, LISTS)
}

export function useSubmit() {
  const client = useQueryClient()
  return useAct(async ({ draftId, rev }: { draftId: string; rev: number }, idempotencyKey) => {
    const draft = await call('draft', 'submit', { draftId, rev }, { idempotencyKey })
    client.setQueryData(['draft', draftId], draft)
    return draft
  }, PUBLIC)
}

export function useDecline() {
  const client = useQueryClient()
  return useAct(async ({ draftId, why }: { draftId: string; why: string }, idempotencyKey) => {
    const draft = await call('draft', 'decline', { draftId, why }, { idempotencyKey })
    client.setQueryData(['draft', draftId], draft)
    return draft
  }, LISTS)
}

/** What residents see may have changed as well. */
const PUBLIC = [...LISTS, ['workOne'], ['board'], ['menu'], ['activity']] as const

type Change =
  | { do: 'withdraw' }
  | { do: 'cancel'; why: string }
  | { do: 'setCapacity'; capacity: number }
  | { do: 'postpone'; startsAt: string; endsAt: string; why: string }

/** Changes an activity that residents can see. */
export const useChange = (activityId: string) =>
  useAct((change: Change, idempotencyKey): Promise<WorkLine> => {
    const key = { idempotencyKey }
    switch (change.do) {
      case 'withdraw':
        return call('draft', 'withdraw', { activityId }, key)
      case 'cancel':
        return call('draft', 'cancel', { activityId, why: change.why }, key)
      case 'setCapacity':
        return call('draft', 'setCapacity', { activityId, capacity: change.capacity }, key)
      case 'postpone': {
        const { startsAt, endsAt, why } = change
        return call('draft', 'postpone', { activityId, startsAt, endsAt, why }, key)
      }
    }
  }, PUBLIC)
