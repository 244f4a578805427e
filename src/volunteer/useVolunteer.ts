import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { call } from '../lib/call'
import { newKey } from '../lib/key'

export const useVolunteer = () =>
  useQuery({ queryKey: ['volunteer'], queryFn: () => call('volunteer', 'mine', {}) })

/** One thing that is done once however often it is pressed; afterwards what this part of the app shows is read anew. */
export function useDo<Wish, Answer>(act: (wish: Wish, idempotencyKey: string) => Promise<Answer>) {
  const client = useQueryClient()
  const intention = useRef<{ words: string; key: string } | null>(null)
  return useMutation({
    mutationFn: (wish: Wish) => {
      const words = JSON.stringify(wish) ?? ''
      if (intention.current?.words !== words) intention.current = { words, key: newKey() }
      return act(wish, intention.current.key)
    },
    onSuccess: () => {
      intention.current = null
      for (const queryKey of [['volunteer'], ['teams']]) client.invalidateQueries({ queryKey })
    },
  })
}
