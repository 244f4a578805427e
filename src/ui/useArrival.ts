import { useDidHide, useDidShow, useReady } from '@tarojs/taro'
import { useRef } from 'react'
import { focusLater } from './focusLater'

const IN_BROWSER = process.env.TARO_ENV === 'h5'

/** Whether a page was shown before: the first one is left to the browser. */
let travelled = false

/**
 * In a browser, where the keyboard goes on after the page has changed: at the start of the new page, or where one
 * was when one comes back. Made for the main part of a page. In WeChat the platform sees to it.
 */
export function useArrival(): object {
  const main = useRef<HTMLElement>(null)
  const left = useRef<Element | null>(null)
  useReady(() => {
    if (IN_BROWSER && travelled) focusLater(main.current)
    travelled = true
  })
  useDidHide(() => {
    if (IN_BROWSER) left.current = document.activeElement
  })
  useDidShow(() => {
    if (IN_BROWSER && left.current) focusLater(left.current)
  })
  return IN_BROWSER ? { ref: main, tabIndex: -1 } : {}
}
