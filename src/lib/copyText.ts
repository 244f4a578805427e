import Taro from '@tarojs/taro'

/** Puts words on the clipboard; WeChat says so itself. */
export const copyText = (words: string): Promise<unknown> => Taro.setClipboardData({ data: words })
