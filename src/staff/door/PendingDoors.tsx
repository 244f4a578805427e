import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { Notice } from '../../ui/Notice'
import { TextLink } from '../../ui/TextLink'
import { pendingDoors } from './pending'

/** Marks that still lie on this phone alone, wherever they were made. */
export function PendingDoors({ onOpen }: { onOpen: (activityId: string) => void }) {
  const [doors, setDoors] = useState(pendingDoors)
  useDidShow(() => setDoors(pendingDoors()))
  if (doors.length === 0) return null
  return (
    <Notice>
      这部手机上有签到还没有上传，打开就会接着传：
      {doors.map(({ id, title, waiting }) => (
        <View key={id}>
          <TextLink words={`${title}，待上传 ${waiting} 条`} onTap={() => onOpen(id)} />
        </View>
      ))}
    </Notice>
  )
}
