import Taro from '@tarojs/taro'
import { holder } from './who'

/** Desk phones share one origin, so each holder has a drawer of their own. */
const keyOf = (key: string): string => (process.env.TARO_ENV === 'h5' ? `${holder()}/${key}` : key)

/** What was kept under a key on this phone, or null. */
export function recall<T>(key: string): T | null {
  const value = Taro.getStorageSync(keyOf(key))
  return value === '' || value === undefined ? null : (value as T)
}

/** Keeps a value on this phone. A full storage loses only comfort, so it is reported and survived. */
export function keep(key: string, value: unknown): void {
  try {
    Taro.setStorageSync(keyOf(key), value)
  } catch (error) {
    console.warn('storage', key, error)
  }
}

/** Forgets everything that was kept on this phone: it is comfort, and may name its person. */
export function forgetAll(): void {
  const drawer = keyOf('')
  for (const key of Taro.getStorageInfoSync().keys) if (key.startsWith(drawer)) Taro.removeStorageSync(key)
}
