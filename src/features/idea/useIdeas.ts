import { useQuery } from '@tanstack/react-query'
import { call } from '../../lib/call'
import { useAct } from '../../lib/useAct'

export interface Idea {
  stationId: string
  title: string
  content: string
  whenWords: string
  placeWords: string
  support: string | null
  name: string
  phone: string
}

/** Hands an idea to the station. */
export const usePropose = () =>
  useAct((idea: Idea, idempotencyKey) => call('draft', 'propose', idea, { idempotencyKey }), [['ideas']])

/** My ideas and what became of them, latest first. */
export const useIdeas = () =>
  useQuery({ queryKey: ['ideas'], queryFn: () => call('draft', 'myProposals', {}) })
