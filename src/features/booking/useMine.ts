import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { BookingCard } from '../../../types/booking'
import { call } from '../../lib/call'
import { keep, recall } from '../../lib/storage'

export type When = 'coming' | 'past'

interface MinePage {
  bookings: BookingCard[]
  more: boolean
}

/** My bookings; the first page is kept on the phone, so that the code can be shown where there is no network. */
export const useMine = (when: When, enabled = true) =>
  useInfiniteQuery({
    queryKey: ['mine', when],
    enabled,
    queryFn: async ({ pageParam }): Promise<MinePage> => {
      const page = await call('booking', 'mine', { when, ...(pageParam === '' ? {} : { before: pageParam }) })
      if (pageParam === '') keep(`mine.${when}`, page)
      return page
    },
    initialPageParam: '',
    getNextPageParam: (page) => (when === 'past' && page.more ? page.bookings.at(-1)?.endsAt : undefined),
    initialData: () => {
      const kept = recall<MinePage>(`mine.${when}`)
      return kept ? { pages: [kept], pageParams: [''] } : undefined
    },
    initialDataUpdatedAt: 0,
  })

/** One of my bookings: the one just made, or looked up among those to come. */
export const useBooking = (id: string) =>
  useQuery({
    queryKey: ['booking', id],
    queryFn: async (): Promise<BookingCard | null> => {
      const { bookings } = await call('booking', 'mine', { when: 'coming' })
      const own = bookings.find((booking) => booking.id === id)
      if (own) return own
      const guests = await call('proxy', 'mine', { when: 'coming' })
      return guests.bookings.find((booking) => booking.id === id) ?? null
    },
    staleTime: Number.POSITIVE_INFINITY,
  })
