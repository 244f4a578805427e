import { useQuery } from '@tanstack/react-query'
import type { BookingCard } from '../../../types/booking'
import { call } from '../../lib/call'
import { keep, recall } from '../../lib/storage'
import type { When } from './useMine'

/** What I booked for others; kept on the phone, so that a slip can be read out where there is no network. */
export const useGuests = (when: When, enabled = true) =>
  useQuery({
    queryKey: ['guests', when],
    enabled,
    queryFn: async () => {
      const { bookings } = await call('proxy', 'mine', { when })
      keep(`guests.${when}`, bookings)
      return bookings
    },
    initialData: () => recall<BookingCard[]>(`guests.${when}`) ?? undefined,
    initialDataUpdatedAt: 0,
  })
