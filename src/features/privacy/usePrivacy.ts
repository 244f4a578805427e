import { useQuery } from '@tanstack/react-query'
import type { MyRecord } from '../../../types/privacy'
import { call } from '../../lib/call'

export interface MyExport {
  at: string
  records: MyRecord[]
}

/** Everything kept about whoever holds this phone, page by page; never remembered on the phone. */
export const useExport = () =>
  useQuery({
    queryKey: ['privacy', 'export'],
    gcTime: 0,
    queryFn: async (): Promise<MyExport> => {
      const records: MyRecord[] = []
      for (let from: number | null = 0; ; ) {
        const page: { at: string; records: MyRecord[]; next: number | null } = await call(
          'privacy',
          'export',
          {
            from,
          },
        )
        records.push(...page.records)
        if (page.next === null) return { at: page.at, records }
        from = page.next
      }
    },
  })

export const useBefore = () =>
  useQuery({ queryKey: ['privacy', 'before'], gcTime: 0, queryFn: () => call('privacy', 'before', {}) })
