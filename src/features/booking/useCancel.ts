import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { call } from '../../lib/call'
import { newKey } from '../../lib/key'

/** Gives a booking's seats back. Pressed again after a failure, it is still the same intention. */
export function useCancel(bookingId: string) {
  const client = useQueryClient()
  const key = useRef(newKey())
  return useMutation({
    mutationFn: () => call('booking', 'cancel', { bookingId }, { idempotencyKey: key.current }),
    onSuccess: (booking) => {
      for (const queryKey of [
        ['mine'],
        ['booking', bookingId],
        ['activity', booking.activityId],
        ['board'],
        ['menu'],
      ]) {
        client.invalidateQueries({ queryKey })
      }
    },
  })
}
