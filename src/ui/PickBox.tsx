import { View } from '@tarojs/components'
import { named } from './named'
import './PickBox.scss'

interface PickBoxProps {
  name: string
  /** What is picked now; null while nothing is. */
  said: string | null
  placeholder: string
}

/** The box of a picker: shows what is picked and says that it opens a list. */
export function PickBox({ name, said, placeholder }: PickBoxProps) {
  return (
    <View
      className='pickbox'
      hoverClass='pressed'
      {...named(`${name}：${said ?? placeholder}，点按选择`, 'button')}
      {...browserOnly}
    >
      <View className={said === null ? 'pickbox__said pickbox__said--none' : 'pickbox__said'}>
        {said ?? placeholder}
      </View>
      <View className='pickbox__mark'>选 ▾</View>
    </View>
  )
}

interface KeyPress {
  key: string
  preventDefault: () => void
  currentTarget: { click: () => void }
}

/** The picker around the box listens to clicks alone. */
const browserOnly =
  process.env.TARO_ENV === 'h5'
    ? {
        onKeyDown: (event: KeyPress) => {
          if (event.key !== 'Enter' && event.key !== ' ') return
          event.preventDefault()
          event.currentTarget.click()
        },
      }
    : {}
