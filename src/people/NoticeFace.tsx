import { Image, View } from '@tarojs/components'
import type { NoticeCard } from '../../types/case'
import type { Instant } from '../../types/time'
import { sayStart } from '../lib/when'
import { Card } from '../ui/Card'
import { pictured } from '../ui/named'
import { categoryName } from './words'

/** Exactly what somebody agreed to show, and how long the notice still runs. */
export function NoticeFace({ notice, now }: { notice: NoticeCard; now: Instant }) {
  const { face, period, state, outcomes } = notice
  return (
    <Card>
      {face.photo && (
        <Image
          className='honourrow__photo'
          src={face.photo}
          mode='aspectFill'
          {...pictured(`${face.name}的照片`)}
        />
      )}
      <View className='strong'>
        {face.name}
        {face.alias && '（化名）'}
      </View>
      <View className='muted'>
        {categoryName(face.category)}，{face.place}
      </View>
      <View className='prose'>{face.deed}</View>
      <View className='muted'>
        {state === 'held'
          ? `有人反映情况，正在核实，公示暂停，还剩 ${period.daysLeft} 个工作日`
          : `公示 ${period.days} 个工作日，${period.untilAt ? `到${sayStart(period.untilAt, now)}` : ''}`}
      </View>
      {outcomes.map((words, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two results may say the same, and none goes away
        <View key={i}>核实结果：{words}</View>
      ))}
    </Card>
  )
}
