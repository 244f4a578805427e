import { useQuery } from '@tanstack/react-query'
import type { InputOf, OutputOf } from '../../../types/contract'
import type { treeContract } from '../../../types/tree'
import { call } from '../../lib/call'
import { useAct } from '../../lib/useAct'

export type TreeNode = OutputOf<typeof treeContract.node>

const TOUCHED = [['tree'], ['towns'], ['stations'], ['board'], ['upkeep'], ['staff', 'me']] as const

export const useTreeNode = (nodeId: string) =>
  useQuery({ queryKey: ['tree', 'node', nodeId], queryFn: () => call('tree', 'node', { nodeId }) })

export const useChanges = () =>
  useQuery({ queryKey: ['tree', 'changes'], queryFn: () => call('tree', 'changes', {}) })

export const useTowns = () => useQuery({ queryKey: ['towns'], queryFn: () => call('station', 'towns', {}) })

export const usePlan = () =>
  useAct(
    (wish: InputOf<typeof treeContract.plan>, idempotencyKey) =>
      call('tree', 'plan', wish, { idempotencyKey }),
    TOUCHED,
  )

export const useDrop = () =>
  useAct(
    (wish: InputOf<typeof treeContract.drop>, idempotencyKey) =>
      call('tree', 'drop', wish, { idempotencyKey }),
    TOUCHED,
  )
