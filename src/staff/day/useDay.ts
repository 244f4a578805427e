import { useQuery } from '@tanstack/react-query'
import { addDays } from '../../../domain/day'
import type { Day } from '../../../types/time'
import { call } from '../../lib/call'

/** Today and the rest of the week. */
const DAYS_AHEAD = 6
/** How soon to look again whether WeChat has looked at a photo. */
const LOOK_AGAIN_MS = 3000

/** What is on at a node today and soon, and what waits for its outcome. */
export const useDayList = (nodeId: string, todayOn: Day) =>
  useQuery({
    queryKey: ['day', 'list', nodeId, todayOn],
    queryFn: () => call('day', 'list', { nodeId, fromOn: todayOn, toOn: addDays(todayOn, DAYS_AHEAD) }),
  })

export const useRoster = (activityId: string) =>
  useQuery({
    queryKey: ['day', 'roster', activityId],
    queryFn: () => call('day', 'roster', { activityId }),
  })

/** What was written down of an activity; looked at again while a photo is being checked. */
export const useDayShow = (activityId: string) =>
  useQuery({
    queryKey: ['day', 'show', activityId],
    queryFn: () => call('day', 'show', { activityId }),
    refetchInterval: ({ state }) =>
      state.data?.photos.some((photo) => photo.state === 'checking') ? LOOK_AGAIN_MS : false,
  })
