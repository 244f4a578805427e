import { useQuery } from '@tanstack/react-query'
import { addDays } from '../../../domain/day'
import type { Day } from '../../../types/time'
import { call } from '../../lib/call'

const DAYS_AHEAD = 21

/** What is open to the people of a node in the next weeks and takes bookings. */
export const useBookables = (nodeId: string, todayOn: Day) =>
  useQuery({
    queryKey: ['bookables', nodeId, todayOn],
    queryFn: async () => {
      const { activities } = await call('activity', 'menu', {
        stationId: nodeId,
        fromOn: todayOn,
        toOn: addDays(todayOn, DAYS_AHEAD),
      })
      return activities.filter(({ mode, status }) => mode === 'bookable' && status === 'published')
    },
  })
