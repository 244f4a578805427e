import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import type { What } from '../../../types/stats'
import type { Day } from '../../../types/time'
import { call } from '../../lib/call'
import { newKey } from '../../lib/key'

export interface BoardAsk {
  nodeId: string
  fromMonth: string
  toMonth: string
  category?: string
  projectId?: string
}

export const useBoard = (ask: BoardAsk) =>
  useQuery({
    queryKey: ['staff', 'stats', 'board', ask],
    queryFn: () => call('stats', 'board', ask),
    placeholderData: (before) => before,
  })

export interface ListAsk {
  nodeId: string
  fromOn: Day
  toOn: Day
  what: What
  unit?: string
  category?: string
  projectId?: string
}

/** The activities behind a number, a page at a time. */
export const useCounted = (ask: ListAsk) =>
  useInfiniteQuery({
    queryKey: ['staff', 'stats', 'list', ask],
    initialPageParam: undefined as Day | undefined,
    queryFn: ({ pageParam }) =>
      call('stats', 'activities', { ...ask, ...(pageParam ? { beforeOn: pageParam } : {}) }),
    getNextPageParam: ({ more }) => more ?? undefined,
  })

export const useCoverage = (nodeId: string, fromOn: Day, weeks: number) =>
  useQuery({
    queryKey: ['staff', 'stats', 'coverage', nodeId, fromOn, weeks],
    queryFn: () => call('stats', 'coverage', { nodeId, fromOn, weeks }),
  })

/** The board as an Excel file; each wish under its own key. */
export function useSheet() {
  const key = useRef(newKey())
  return useMutation({
    mutationFn: (ask: BoardAsk) => call('stats', 'sheet', ask, { idempotencyKey: key.current }),
    onSuccess: () => {
      key.current = newKey()
    },
  })
}
