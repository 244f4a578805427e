/** What Taro registers before its web app begins. No page is pulled down to load anew, so nothing is needed. */
export * from '@tarojs/components/dist/components/index.js'
export const defineCustomElementTaroPullToRefreshCore = (): void => {}
