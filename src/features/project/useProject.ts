import { useQuery } from '@tanstack/react-query'
import { call } from '../../lib/call'

/** A project with its activities that are open to a station. */
export const useProject = (projectId: string, stationId: string | undefined) =>
  useQuery({
    queryKey: ['project', projectId, stationId],
    queryFn: () => call('project', 'show', { projectId, ...(stationId ? { stationId } : {}) }),
  })
