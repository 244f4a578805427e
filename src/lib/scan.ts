import Taro from '@tarojs/taro'

/** A browser has no scanner: there people type. */
export const canScan = process.env.TARO_ENV !== 'h5'

/** What the camera read; null when the person closed it. */
export async function scan(): Promise<string | null> {
  try {
    return (await Taro.scanCode({ onlyFromCamera: true, scanType: ['qrCode'] })).result
  } catch {
    return null // WeChat tells closing the camera as a failure
  }
}
