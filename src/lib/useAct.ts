import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { CallError } from './caller'
import { newKey } from './key'

/** Nobody knows whether it was done: only the same key may ask again. */
export const isOpenQuestion = (error: unknown): boolean =>
  error instanceof CallError && ['offline', 'timeout', 'internal'].includes(error.code)

/**
 * One thing that somebody does. However often the button is pressed, the same wish goes out under the same key
 * until it is answered. Afterwards everything in `touched` is read anew.
 */
export function useAct<Wish, Answer>(
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
    onError: (error) => {
      if (!isOpenQuestion(error)) intention.current = null
    },
  })
}
