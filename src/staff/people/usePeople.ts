import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { Role } from '../../../types/rights'
import type { Invitation } from '../../../types/staff'
import type { Instant } from '../../../types/time'
import { call } from '../../lib/call'
import { useAct } from '../../lib/useAct'

const PEOPLE = ['staff', 'list']

/** Who has, or once had, which role at a node and below it. */
export const usePeople = (nodeId: string, ended: boolean) =>
  useInfiniteQuery({
    queryKey: [...PEOPLE, nodeId, ended],
    queryFn: ({ pageParam }) =>
      call('staff', 'list', { nodeId, ended, ...(pageParam === '' ? {} : { before: pageParam }) }),
    initialPageParam: '',
    getNextPageParam: ({ grants, more }) =>
      more ? ((ended ? grants.at(-1)?.endedAt : grants.at(-1)?.invitedAt) ?? undefined) : undefined,
  })

export interface Wish {
  role: Role
  nodeId: string
  name: string
  validUntil: Instant | null
}

export const useInvite = () =>
  useAct((wish: Wish, idempotencyKey) => call('staff', 'invite', wish, { idempotencyKey }), [PEOPLE])

export const useHandOver = () =>
  useAct(
    (wish: { grantId: string; name: string }, idempotencyKey) =>
      call('staff', 'handOver', wish, { idempotencyKey }),
    [PEOPLE],
  )

export const useRevoke = () =>
  useAct(
    (wish: { grantId: string; why: string }, idempotencyKey) =>
      call('staff', 'revoke', wish, { idempotencyKey }),
    [PEOPLE, ['staff', 'me']],
  )

export const useWithdraw = () =>
  useAct(
    (grantId: string, idempotencyKey) => call('staff', 'withdrawInvitation', { grantId }, { idempotencyKey }),
    [PEOPLE],
  )

/** What a code offers; asked anew each time, as its answer may change. */
export const useInvitation = (code: string) =>
  useQuery<Invitation>({
    queryKey: ['invitation', code],
    queryFn: () => call('staff', 'lookInvitation', { code }),
    enabled: code !== '',
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })

export const useAccept = () =>
  useAct((code: string, idempotencyKey) => call('staff', 'accept', { code }, { idempotencyKey }), [['staff']])
