import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { useFontSize } from '../lib/fontSize'
import { BottomBar, type RootPage } from './BottomBar'
import { named } from './named'
import { ReportRow } from './ReportRow'
import { ToolsRow } from './ToolsRow'
import { useArrival } from './useArrival'
import './Page.scss'

interface PageProps {
  /** Set on the three root pages, which show the bar. */
  root?: RootPage
  /** Uses the width of a desktop browser. */
  wide?: boolean
}

/** The shell of every page: the font-size switch on top, the content, ways to report what is wrong, and the bar on root pages. */
export function Page({ root, wide, children }: PropsWithChildren<PageProps>) {
  const size = useFontSize()
  return (
    <View className={`page page--${size}${wide ? ' page--wide' : ''}`}>
      <ToolsRow size={size} canGoBack={!root} />
      <View className='page__main' {...named(undefined, 'main')} {...useArrival()}>
        {children}
      </View>
      <ReportRow />
      {root && <BottomBar current={root} />}
    </View>
  )
}
