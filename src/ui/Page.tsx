import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { useFontSize } from '../lib/fontSize'
import { BottomBar, type RootPage } from './BottomBar'
import { ReportRow } from './ReportRow'
import { ToolsRow } from './ToolsRow'
import './Page.scss'

interface PageProps {
  /** Set on the three root pages, which show the bar. */
  root?: RootPage
  /** Whether a footer with the main action covers the end of the page. */
  hasFooter?: boolean
  /** Uses the width of a desktop browser. */
  wide?: boolean
}

/** The shell of every page: the font-size switch on top, the content, ways to report what is wrong, and the bar on root pages. */
export function Page({ root, hasFooter, wide, children }: PropsWithChildren<PageProps>) {
  const size = useFontSize()
  return (
    <View
      className={`page page--${size}${root || hasFooter ? ' page--footed' : ''}${wide ? ' page--wide' : ''}`}
    >
      <ToolsRow size={size} canGoBack={!root} />
      {children}
      <ReportRow />
      {root && <BottomBar current={root} />}
    </View>
  )
}
