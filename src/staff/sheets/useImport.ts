import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { ImportLine, SheetKind } from '../../../types/sheet'
import { call } from '../../lib/call'
import { newKey } from '../../lib/key'
import { type Chosen, uploadFile } from '../../lib/upload'
import { useAct } from '../../lib/useAct'
import { saveBase64 } from './saveFile'

export const useImports = () =>
  useQuery({ queryKey: ['sheet', 'imports'], queryFn: () => call('sheet', 'imports', {}) })

export const useTemplate = () =>
  useMutation({
    mutationFn: async (kind: SheetKind) => {
      const { name, base64 } = await call('sheet', 'template', { kind })
      await saveBase64(name, base64)
    },
  })

export interface PreviewWish {
  kind: SheetKind
  nodeId: string
  file: Chosen
}

/** Sends a file up and asks what it would do. `part` of it is there, 0 to 1. */
export function usePreview() {
  const [part, setPart] = useState(0)
  const preview = useAct(async ({ kind, nodeId, file }: PreviewWish, idempotencyKey) => {
    const sent = await uploadFile(file.base64, setPart)
    const fileName = file.name.trim().slice(0, 100) || '表格'
    return call('sheet', 'preview', { kind, nodeId, fileName, ...sent }, { idempotencyKey })
  })
  return { ...preview, part }
}

const PAUSE_MS = 2_000
const pause = () => new Promise((resolve) => setTimeout(resolve, PAUSE_MS))

/**
 * Brings in or takes back, step by step, and tells after each how far it is. Stopped half-way, by a lost
 * connection or a closed page, `goOn` takes it up again.
 */
export function useRun(onLine: (line: ImportLine) => void) {
  const client = useQueryClient()
  const key = useRef(newKey())
  return useMutation({
    mutationFn: async ({ importId, act }: { importId: string; act: 'apply' | 'undo' | 'goOn' }) => {
      const step = () => call('sheet', 'step', { importId }, { idempotencyKey: newKey() })
      let line =
        act === 'goOn'
          ? await step()
          : await call('sheet', act, { importId }, { idempotencyKey: key.current })
      onLine(line)
      while (line.status === 'applying' || line.status === 'undoing') {
        const next = await step()
        // Another call is still at it, or was killed and holds the place for a moment.
        if (next.done === line.done && next.status === line.status) await pause()
        line = next
        onLine(line)
      }
      key.current = newKey()
      return line
    },
    onSettled: () => {
      for (const queryKey of [['sheet'], ['work'], ['board']]) client.invalidateQueries({ queryKey })
    },
  })
}
