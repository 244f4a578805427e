import { QueryClient } from '@tanstack/react-query'

/** Retries belong to the transport, and WeChat has no online event: a call is simply made. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: false, networkMode: 'always', staleTime: 20_000, refetchOnWindowFocus: false },
    mutations: { retry: false, networkMode: 'always' },
  },
})
