import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
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
    onSettled: (booking) => {
      for (const queryKey of [
        ['mine'],
        ['guests'],
        ['booking', bookingId],
        ...(booking ? [['activity', booking.activityId]] : [['activity']]),
        ['board'],
        ['menu'],
      ]) {
        client.invalidateQueries({ queryKey })
      }
    },
  })
}
