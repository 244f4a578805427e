import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { call } from '../../lib/call'
import { newKey } from '../../lib/key'

/** Coming or leaving, with the digits of the minute. Other digits are another intention. */
export function useArrive(activityId: string, verb: 'arrive' | 'leave') {
  const client = useQueryClient()
  const last = useRef({ words: '', key: '' })
  return useMutation({
    mutationFn: (code: string) => {
      const words = `${verb}/${code}`
      if (last.current.words !== words) last.current = { words, key: newKey() }
      return call('door', verb, { activityId, code }, { idempotencyKey: last.current.key })
    },
    onSuccess: async (booking) => {
      await Promise.all(
        [['mine'], ['booking', booking.id], ['activity', activityId]].map((queryKey) =>
          client.invalidateQueries({ queryKey }),
        ),
      )
    },
  })
}
