import './lib/oldPhones'
import { QueryClientProvider } from '@tanstack/react-query'
import Taro, { useLaunch } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { speakOfLostChunks } from './lib/chunks'
import { queryClient } from './lib/query'
import './app.scss'

if (process.env.TARO_ENV === 'h5') speakOfLostChunks()

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    if (process.env.TARO_ENV === 'weapp') Taro.cloud.init({ traceUser: false })
  })
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
}
