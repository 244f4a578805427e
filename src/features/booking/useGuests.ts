import { useQuery } from '@tanstack/react-query'
import { call } from '../../lib/call'

/** What I booked for others. */
export const useGuests = (enabled = true) =>
  useQuery({
    queryKey: ['guests'],
    enabled,
    queryFn: async () => (await call('proxy', 'mine', { when: 'coming' })).bookings,
  })
