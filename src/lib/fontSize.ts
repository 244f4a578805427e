import Taro from '@tarojs/taro'
import { useSyncExternalStore } from 'react'
import { keep, recall } from './storage'

export type FontSize = 'normal' | 'large'

interface AppBaseInfo {
  fontSizeSetting?: number
  fontSizeScaleFactor?: number
}

/** WeChat's own setting: 17 px is the standard on iOS and 16 on Android; 20 and more is a wish for large print. */
function sizeWished(info: AppBaseInfo): FontSize {
  return (info.fontSizeSetting ?? 0) >= 20 || (info.fontSizeScaleFactor ?? 1) >= 1.2 ? 'large' : 'normal'
}

const KEY = 'fontSize'
const listeners = new Set<() => void>()
let chosen: FontSize | null = null

function current(): FontSize {
  chosen ??= recall<FontSize>(KEY) ?? sizeWished(baseInfo())
  return chosen
}

function baseInfo(): AppBaseInfo {
  return process.env.TARO_ENV === 'h5' ? {} : (Taro.getAppBaseInfo() as AppBaseInfo)
}

/** The person's own choice; it outlives WeChat's setting. */
export function chooseFontSize(size: FontSize): void {
  chosen = size
  keep(KEY, size)
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useFontSize = (): FontSize => useSyncExternalStore(subscribe, current, current)
