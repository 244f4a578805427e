import { View } from '@tarojs/components'
import { paths, swapTo } from '../lib/go'
import { named } from './named'
import { Tap } from './Tap'
import './BottomBar.scss'

export type RootPage = 'station' | 'menu' | 'mine'

const ITEMS = [
  { page: 'station', words: '本站', url: paths.station() },
  { page: 'menu', words: '活动菜单', url: paths.menu() },
  { page: 'mine', words: '我的预约', url: paths.mine() },
] as const

/** Not WeChat's own tab bar: a tab page that is entered again by a scan would lose the sign's code. */
export function BottomBar({ current }: { current: RootPage }) {
  return (
    <View className='bar no-print' {...named('页面', 'navigation')}>
      {ITEMS.map((item) => (
        <Tap
          key={item.page}
          className={`bar__item${item.page === current ? ' bar__item--here' : ''}`}
          label={`${item.words}${item.page === current ? '，当前页' : ''}`}
          role='link'
          onTap={() => {
            if (item.page !== current) swapTo(item.url)
          }}
        >
          <View className={`bar__mark bar__mark--${item.page}`} />
          <View className='bar__words'>{item.words}</View>
        </Tap>
      ))}
    </View>
  )
}
