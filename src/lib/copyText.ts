import Taro from '@tarojs/taro'

export type CopyAnswer = 'copied' | 'refused'

/** Puts words on the clipboard; WeChat shows for a moment that it did. */
export const copyText = (words: string): Promise<CopyAnswer> =>
  Taro.setClipboardData({ data: words }).then(
    () => 'copied',
    () => 'refused',
  )
