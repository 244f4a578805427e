import { type InfiniteData, type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { ActivityDetail } from '../../../types/activity'
import type { BookingCard } from '../../../types/booking'
import { call } from '../../lib/call'
import { newKey } from '../../lib/key'

export type MoveKind = 'accept' | 'take' | 'keep' | 'cancel'

/** One step in a booking's life. Pressed again after a failure, it is still the same intention. */
export function useMove(bookingId: string, kind: MoveKind) {
  const client = useQueryClient()
  const key = useRef(newKey())
  return useMutation({
    mutationFn: (why?: string) =>
      call(
        'booking',
        kind,
        { bookingId, ...(kind === 'cancel' && why ? { why } : {}) },
        { idempotencyKey: key.current },
      ),
    onSuccess: (booking) => {
      key.current = newKey()
      showAtOnce(client, booking)
    },
    // A refusal, too, means that what this screen says is old.
    onSettled: (booking) => {
      const activity = booking ? ['activity', booking.activityId] : ['activity']
      for (const queryKey of [['mine'], ['guests'], ['booking', bookingId], activity, ['board'], ['menu']]) {
        client.invalidateQueries({ queryKey })
      }
    },
  })
}

interface Pageful {
  bookings: BookingCard[]
}

/** What the answer says is seen before the lists have been read anew. */
function showAtOnce(client: QueryClient, booking: BookingCard): void {
  const put = (list: BookingCard[]) => list.map((one) => (one.id === booking.id ? booking : one))
  client.setQueryData(['booking', booking.id], booking)
  client.setQueriesData<InfiniteData<Pageful>>(
    { queryKey: ['mine'] },
    (old) => old && { ...old, pages: old.pages.map((page) => ({ ...page, bookings: put(page.bookings) })) },
  )
  client.setQueriesData<BookingCard[]>({ queryKey: ['guests'] }, (old) => old && put(old))
  client.setQueryData<ActivityDetail>(['activity', booking.activityId], (old) =>
    old?.mine?.id === booking.id ? { ...old, mine: { ...old.mine, ...standingOf(booking) } } : old,
  )
}

const standingOf = ({ status, position, offerUntil, reconfirmBy }: BookingCard) => ({
  status,
  position,
  offerUntil,
  reconfirmBy,
})
