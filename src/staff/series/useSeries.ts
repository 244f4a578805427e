import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { Rhythm, Series } from '../../../types/series'
import { call } from '../../lib/call'
import { newKey } from '../../lib/key'

export const useNodeSeries = (nodeId: string | null) =>
  useQuery({
    queryKey: ['staff', 'series', 'of', nodeId],
    enabled: nodeId !== null,
    queryFn: () => call('series', 'list', { nodeId: nodeId ?? '' }),
  })

export const useSeries = (seriesId: string | null) =>
  useQuery({
    queryKey: ['staff', 'series', seriesId],
    enabled: seriesId !== null,
    queryFn: () => call('series', 'show', { seriesId: seriesId ?? '' }),
  })

export type SeriesDeed =
  | { do: 'start'; activityId: string; untilOn: string | null }
  | { do: 'change'; seriesId: string; rev: number; rhythm: Rhythm }
  | { do: 'skip'; seriesId: string; rev: number; on: string; why: string }
  | { do: 'unskip'; seriesId: string; rev: number; on: string }
  | { do: 'end'; seriesId: string; rev: number }
  | { do: 'approve'; seriesId: string; rev: number }
  | { do: 'sendBack'; seriesId: string; rev: number; why: string }

function send(deed: SeriesDeed, idempotencyKey: string): Promise<Series> {
  const options = { idempotencyKey }
  switch (deed.do) {
    case 'start':
      return call('series', 'start', { activityId: deed.activityId, untilOn: deed.untilOn }, options)
    case 'change': {
      const { seriesId, rev, rhythm } = deed
      return call('series', 'change', { seriesId, rev, rhythm }, options)
    }
    case 'skip': {
      const { seriesId, rev, on, why } = deed
      return call('series', 'skip', { seriesId, rev, on, why }, options)
    }
    case 'unskip':
      return call('series', 'unskip', { seriesId: deed.seriesId, rev: deed.rev, on: deed.on }, options)
    case 'sendBack':
      return call('series', 'sendBack', { seriesId: deed.seriesId, rev: deed.rev, why: deed.why }, options)
    default:
      return call('series', deed.do, { seriesId: deed.seriesId, rev: deed.rev }, options)
  }
}

/** Changes a series. The same deed pressed again goes out under the same key. */
export function useSeriesDeed() {
  const client = useQueryClient()
  const sent = useRef<{ words: string; key: string } | null>(null)
  return useMutation({
    mutationFn: (deed: SeriesDeed) => {
      const words = JSON.stringify(deed)
      if (sent.current?.words !== words) sent.current = { words, key: newKey() }
      return send(deed, sent.current.key)
    },
    onSuccess: (series) => {
      sent.current = null
      client.setQueryData(['staff', 'series', series.id], series)
    },
    // What is on the screen may be old after a refusal, too.
    onSettled: () => client.invalidateQueries({ queryKey: ['staff'] }),
  })
}
