import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useReducer, useState } from 'react'
import type { Draft } from '../../../types/draft'
import { call } from '../../lib/call'
import { keep, recall } from '../../lib/storage'
import { createSaver, type Kept } from './saver'

interface Shape<Fields> {
  read: (draft: Draft) => Fields
  /** The part of a `draft.save` that these fields are. */
  send: (written: Fields) => Pick<Parameters<typeof saveDraft>[1], 'activity' | 'project'>
}

type SaveInput = Parameters<typeof call<'draft', 'save'>>[2]

const saveDraft = (idempotencyKey: string, input: SaveInput): Promise<Draft> =>
  call('draft', 'save', input, { idempotencyKey })

/** The form of one draft: what is written, how safe it is, and the ways to change and hand it in. */
export function useSaver<Fields extends object>(draft: Draft, { read, send }: Shape<Fields>) {
  const client = useQueryClient()
  const [, redraw] = useReducer((n: number) => n + 1, 0)
  const [saver] = useState(() => {
    const drawer = `draft.${draft.id}`
    return createSaver<Fields>({
      draft,
      read,
      send,
      save: (current, written, key) =>
        saveDraft(key, { draftId: current.id, rev: current.rev, ...send(written) }),
      open: () => call('draft', 'open', { draftId: draft.id }),
      recall: () => recall<Kept<Fields>>(drawer),
      keep: (kept) => keep(drawer, kept),
      later: (ms, run) => {
        const timer = setTimeout(run, ms)
        return () => clearTimeout(timer)
      },
      onChange: redraw,
    })
  })
  useEffect(
    () => () => {
      saver.close()
      client.invalidateQueries({ queryKey: ['work'] })
    },
    [saver, client],
  )
  return { saver, ...saver.state() }
}
