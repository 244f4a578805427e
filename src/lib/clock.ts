import { useDidShow } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import type { Instant } from '../../types/time'

export const instantNow = (): Instant => new Date().toISOString()

/** The time as the screen shows it: moves on by the minute, and when the page comes back to the front. */
export function useNow(): Instant {
  const [now, setNow] = useState(instantNow)
  useDidShow(() => setNow(instantNow()))
  useEffect(() => {
    const timer = setInterval(() => setNow(instantNow()), 60_000)
    return () => clearInterval(timer)
  }, [])
  return now
}

/** Seconds since 1970, as WeChat's calendar wants them. */
export const seconds = (at: Instant): number => Math.floor(Date.parse(at) / 1000)
