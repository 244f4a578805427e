import { useQuery } from '@tanstack/react-query'
import { call } from '../../lib/call'

/** Every town of the county with the number of its stations. */
export const useTowns = (enabled = true) =>
  useQuery({
    queryKey: ['towns'],
    queryFn: () => call('station', 'towns', {}),
    enabled,
    staleTime: 3_600_000,
  })

/** The stations of a town; waits until one is chosen. */
export const useStations = (townId: string | null) =>
  useQuery({
    queryKey: ['stations', townId],
    queryFn: () => call('station', 'list', { townId: townId as string }),
    enabled: townId !== null,
  })

/** Stations by a part of their name or by the printed number; waits until something is asked. */
export const useFound = (text: string) =>
  useQuery({
    queryKey: ['found', text],
    queryFn: () => call('station', 'find', { text }),
    enabled: text !== '',
  })
