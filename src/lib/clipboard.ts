import Taro from '@tarojs/taro'

export const write = (words: string): Promise<unknown> => Taro.setClipboardData({ data: words })
