import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { Audience } from '../../../types/activity'
import type { Day } from '../../../types/time'
import { call } from '../../lib/call'

export interface MenuAsked {
  stationId: string
  fromOn: Day
  toOn: Day
  category?: string
  audience?: Audience
}

/** Everything open to a station between two days. The old list stays until the new one is here. */
export const useMenu = (asked: MenuAsked, enabled = true) =>
  useQuery({
    queryKey: ['menu', asked],
    queryFn: () => call('activity', 'menu', asked),
    placeholderData: keepPreviousData,
    enabled,
  })

/** What is over, latest first, 20 at a time. */
export const usePast = (stationId: string, enabled: boolean) =>
  useInfiniteQuery({
    queryKey: ['past', stationId],
    enabled,
    queryFn: ({ pageParam }) =>
      call('activity', 'past', { stationId, ...(pageParam === '' ? {} : { before: pageParam }) }),
    initialPageParam: '',
    getNextPageParam: (page) => (page.more ? page.activities.at(-1)?.startsAt : undefined),
  })

export const useActivity = (activityId: string) =>
  useQuery({ queryKey: ['activity', activityId], queryFn: () => call('activity', 'show', { activityId }) })
