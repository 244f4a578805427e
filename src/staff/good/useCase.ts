import { useQuery } from '@tanstack/react-query'
import type { CaseView } from '../../../types/case'
import { call } from '../../lib/call'
import { useAct } from '../../lib/useAct'

export const useCase = (caseId: string) =>
  useQuery({ queryKey: ['case', caseId], queryFn: () => call('case', 'open', { caseId }) })

/** One step of a case; everything about cases is read anew after it. */
export const useStep = <Wish>(act: (wish: Wish, idempotencyKey: string) => Promise<unknown>) =>
  useAct(act, [['case'], ['cases'], ['clue'], ['clues']])

export interface StepProps {
  view: CaseView
}
