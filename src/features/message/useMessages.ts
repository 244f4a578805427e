import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { call } from '../../lib/call'

/** How many messages are unread; asked for only once the page that shows it stands. */
export function useUnread(enabled: boolean): number {
  const unread = useQuery({
    queryKey: ['unread'],
    queryFn: () => call('message', 'unread', {}),
    enabled,
    staleTime: 60_000,
  })
  return unread.data?.unread ?? 0
}

export const useInbox = () =>
  useInfiniteQuery({
    queryKey: ['inbox'],
    queryFn: ({ pageParam }) => call('message', 'inbox', pageParam ? { before: pageParam } : {}),
    initialPageParam: '',
    getNextPageParam: (last) => (last.more ? (last.items.at(-1)?.at ?? undefined) : undefined),
  })

export const useConsents = () =>
  useQuery({ queryKey: ['consents'], queryFn: () => call('message', 'consents', {}) })
