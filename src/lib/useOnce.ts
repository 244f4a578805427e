import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { newKey } from './key'

/**
 * One thing that a person does. However often the button is pressed, and after a failure too, the same wish goes out
 * under the same key until it is answered. Afterwards everything in `touched` is read anew.
 */
export function useOnce<Wish, Answer>(
  act: (wish: Wish, idempotencyKey: string) => Promise<Answer>,
  touched: readonly QueryKey[] = [],
) {
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
      for (const queryKey of touched) client.invalidateQueries({ queryKey })
    },
  })
}
