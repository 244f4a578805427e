import { useQuery } from '@tanstack/react-query'
import type { SentInputOf } from '../../../types/contract'
import type { feedbackContract } from '../../../types/feedback'
import { call } from '../../lib/call'
import { useAct } from '../../lib/useAct'

export type Wish = SentInputOf<typeof feedbackContract.report>

/** What I have reported, and what was answered. */
export const useReports = () =>
  useQuery({ queryKey: ['reports'], queryFn: () => call('feedback', 'mine', {}) })

/** Hands a report in. */
export const useReport = () =>
  useAct((wish: Wish, idempotencyKey) => call('feedback', 'report', wish, { idempotencyKey }), [['reports']])
