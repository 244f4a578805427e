import { useQuery } from '@tanstack/react-query'
import { call } from '../../lib/call'

/** Who waits for an activity, in order. */
export const useLine = (activityId: string) =>
  useQuery({ queryKey: ['line', activityId], queryFn: () => call('proxy', 'line', { activityId }) })

/** The activity they wait for, as everybody sees it. */
export const useWaitedFor = (activityId: string) =>
  useQuery({ queryKey: ['activity', activityId], queryFn: () => call('activity', 'show', { activityId }) })
