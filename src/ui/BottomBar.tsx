import { View } from '@tarojs/components'
import { paths, swapTo } from '../lib/go'
import { Tap } from './Tap'
import './BottomBar.scss'

export type RootPage = 'station' | 'menu' | 'mine'

const ITEMS = [
  { page: 'station', mark: '站', words: '本站', url: paths.station() },
  { page: 'menu', mark: '单', words: '活动菜单', url: paths.menu() },
  { page: 'mine', mark: '约', words: '我的预约', url: paths.mine() },
] as const

/** Not WeChat's own tab bar: a tab page that is entered again by a scan would lose the sign's code. */
export function BottomBar({ current }: { current: RootPage }) {
  return (
    <View className='bar no-print'>
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
          <View className='bar__mark'>{item.mark}</View>
          <View className='bar__words'>{item.words}</View>
        </Tap>
      ))}
    </View>
  )
}
