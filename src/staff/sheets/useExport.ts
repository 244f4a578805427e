import { useMutation, useQuery } from '@tanstack/react-query'
import type { SentInputOf } from '../../../types/contract'
import type { sheetContract } from '../../../types/sheet'
import type { Day } from '../../../types/time'
import { call } from '../../lib/call'
import { useAct } from '../../lib/useAct'
import { saveFrom } from './saveFile'

const EXPORTS = ['sheet', 'exports']

export type ExportWish = SentInputOf<(typeof sheetContract)['export']>

export const useExports = () => useQuery({ queryKey: EXPORTS, queryFn: () => call('sheet', 'exports', {}) })

export const useExport = () =>
  useAct((wish: ExportWish, idempotencyKey) => call('sheet', 'export', wish, { idempotencyKey }), [EXPORTS])

/** Fetches a spreadsheet that was made; the address is good for a few minutes only, so it is asked for each time. */
export const useDownload = () =>
  useMutation({
    mutationFn: async (exportId: string) => {
      const { url, name } = await call('sheet', 'link', { exportId })
      await saveFrom(url, name)
    },
  })

/** The activities of a node whose roster one may want. */
export const useRosters = (nodeId: string, fromOn: Day, toOn: Day, wanted: boolean) =>
  useQuery({
    queryKey: ['work', nodeId, fromOn, toOn, 'rosters'],
    queryFn: () => call('draft', 'work', { nodeId, fromOn, toOn }),
    enabled: wanted,
  })
