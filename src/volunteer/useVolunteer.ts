import { useQuery } from '@tanstack/react-query'
import { call } from '../lib/call'
import { useAct } from '../lib/useAct'

export const useVolunteer = () =>
  useQuery({ queryKey: ['volunteer'], queryFn: () => call('volunteer', 'mine', {}) })

/** One thing a volunteer does. */
export const useDo = <Wish, Answer>(act: (wish: Wish, idempotencyKey: string) => Promise<Answer>) =>
  useAct(act, [['volunteer'], ['teams']])
