import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { call } from '../../lib/call'
import { CallError } from '../../lib/caller'
import { newKey } from '../../lib/key'

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

/** Hands an idea to the station. Pressed again after a failure it is still the same one. */
export function usePropose() {
  const client = useQueryClient()
  const intention = useRef<{ words: string; key: string } | null>(null)
  return useMutation({
    mutationFn: (idea: Idea) => {
      const words = JSON.stringify(idea)
      if (intention.current?.words !== words) intention.current = { words, key: newKey() }
      return call('draft', 'propose', idea, { idempotencyKey: intention.current.key })
    },
    onSuccess: () => {
      intention.current = null
      client.invalidateQueries({ queryKey: ['ideas'] })
    },
    onError: (error) => {
      const open = error instanceof CallError && ['offline', 'timeout', 'internal'].includes(error.code)
      if (!open) intention.current = null
    },
  })
}

/** My ideas and what became of them, latest first. */
export const useIdeas = () =>
  useQuery({ queryKey: ['ideas'], queryFn: () => call('draft', 'myProposals', {}) })
