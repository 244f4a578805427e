import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { SentInputOf } from '../../../types/contract'
import type { feedbackContract } from '../../../types/feedback'
import { call } from '../../lib/call'
import { CallError } from '../../lib/caller'
import { newKey } from '../../lib/key'

export type Wish = SentInputOf<typeof feedbackContract.report>

/** What I have reported, and what was answered. */
export const useReports = () =>
  useQuery({ queryKey: ['reports'], queryFn: () => call('feedback', 'mine', {}) })

/** Nobody knows whether it arrived: only the same key may ask again. */
const isOpenQuestion = (error: unknown): boolean =>
  error instanceof CallError && ['offline', 'timeout', 'internal'].includes(error.code)

/** Hands a report in; the same words go out under the same key until they are answered. */
export function useReport() {
  const client = useQueryClient()
  const intention = useRef<{ wish: string; key: string } | null>(null)
  return useMutation({
    mutationFn: (wish: Wish) => {
      const words = JSON.stringify(wish)
      if (intention.current?.wish !== words) intention.current = { wish: words, key: newKey() }
      return call('feedback', 'report', wish, { idempotencyKey: intention.current.key })
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['reports'] }),
    onError: (error) => {
      if (!isOpenQuestion(error)) intention.current = null
    },
  })
}
