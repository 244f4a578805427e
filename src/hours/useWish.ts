import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { newKey } from '../lib/key'

/** One thing a volunteer asks for. Pressed again after a failure, the same wish is still the same intention. */
export function useWish<Wish, Answer>(act: (wish: Wish, idempotencyKey: string) => Promise<Answer>) {
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
      client.invalidateQueries({ queryKey: ['hours'] })
    },
  })
}
