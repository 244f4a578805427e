import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { aboutHome, aboutPage, aboutQuery } from '../lib/about'
import { goTo, paths } from '../lib/go'
import { named } from './named'
import { TextLink } from './TextLink'
import './ReportRow.scss'

/** 纠错 and 投诉建议 at the end of every public page; on one's own page the way to what one has reported. */
export function ReportRow() {
  const { path, params } = useRouter()
  const here = { path, params }
  // The sign's station is known once its board is here, so what it is about is asked at the tap.
  const go = (to: 'report' | 'complain') => {
    const about = aboutPage(here) ?? aboutHome()
    goTo(paths[to](aboutQuery(about)))
  }
  const isMine = /^\/?pages\/mine\/index/.test(path)
  if (!isMine && !aboutPage(here)) return null
  return (
    <View className='reportrow no-print' {...named('反映问题', 'contentinfo')}>
      {isMine ? (
        <TextLink words='我的反映' onTap={() => goTo(paths.reports())} />
      ) : (
        <TextLink words='内容有错？纠错' onTap={() => go('report')} />
      )}
      <TextLink words='投诉建议' onTap={() => go('complain')} />
    </View>
  )
}
