import { useQueryClient } from '@tanstack/react-query'
import type { OutcomeFields } from '../../../types/day'
import { call } from '../../lib/call'
import { CallError } from '../../lib/caller'
import { useAct } from '../../lib/useAct'

interface Wish {
  rev: number
  outcome: OutcomeFields
  settle: boolean
  why?: string
}

/** Writes the outcome down, and settles when asked; sent again, both steps find themselves done. */
export function useSave(activityId: string) {
  const client = useQueryClient()
  return useAct(
    async ({ settle, ...wish }: Wish, idempotencyKey) => {
      try {
        const saved = await call('day', 'saveOutcome', { activityId, ...wish }, { idempotencyKey })
        if (!settle) return saved
        return await call('day', 'settle', { activityId, rev: saved.rev }, { idempotencyKey })
      } catch (error) {
        // Somebody else wrote meanwhile: what the screen shows is old.
        if (error instanceof CallError && error.code === 'day_changed') {
          client.invalidateQueries({ queryKey: ['day', 'show', activityId] })
        }
        throw error
      }
    },
    [['day'], ['work'], ['stats']],
  )
}
