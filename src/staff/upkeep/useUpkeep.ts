import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { OutputOf, SentInputOf } from '../../../types/contract'
import type { upkeepContract } from '../../../types/upkeep'
import { call } from '../../lib/call'
import { useAct } from '../../lib/useAct'

type Contract = typeof upkeepContract
export type Upkeep = OutputOf<Contract['open']>

type Said<A extends 'save' | 'check' | 'theme' | 'trust'> = Omit<SentInputOf<Contract[A]>, 'nodeId' | 'rev'>
type Wish =
  | ({ do: 'save' } & Said<'save'>)
  | ({ do: 'check' } & Said<'check'>)
  | ({ do: 'theme' } & Said<'theme'>)
  | ({ do: 'trust' } & Said<'trust'>)

export const useUpkeep = (nodeId: string) =>
  useQuery({ queryKey: ['upkeep', nodeId], queryFn: () => call('upkeep', 'open', { nodeId }) })

export const useHelp = (nodeId: string) =>
  useQuery({ queryKey: ['help', nodeId], queryFn: () => call('upkeep', 'help', { nodeId }) })

/**
 * Changes a station from the copy that the form was begun on; so what somebody else wrote meanwhile is refused
 * instead of overwritten, even if this phone has already read it.
 */
export function useKeepUp(station: Upkeep) {
  const client = useQueryClient()
  const rev = useRef(station.rev)
  return useAct(
    async (wish: Wish, idempotencyKey) => {
      const after = await send(station.id, rev.current, wish, { idempotencyKey })
      rev.current = after.rev
      client.setQueryData(['upkeep', station.id], after)
      return after
    },
    [['help'], ['board']],
  )
}

function send(nodeId: string, rev: number, wish: Wish, options: { idempotencyKey: string }): Promise<Upkeep> {
  switch (wish.do) {
    case 'save':
      return call('upkeep', 'save', { nodeId, rev, profile: wish.profile }, options)
    case 'check':
      return call('upkeep', 'check', { nodeId, rev, sixOnes: wish.sixOnes }, options)
    case 'theme':
      return call('upkeep', 'theme', { nodeId, rev, month: wish.month, theme: wish.theme }, options)
    case 'trust':
      return call('upkeep', 'trust', { nodeId, trusted: wish.trusted, why: wish.why }, options)
  }
}
