import { View } from '@tarojs/components'
import type { MyTopic } from '../../../types/privacy'
import { Card, Section } from '../../ui/Card'
import { Fact } from '../../ui/Fact'
import { TOPICS } from './topics'

/** What is kept, why, for how long, who sees it: one card for each kind. */
export function Kept() {
  return (
    <Section title='存什么，为什么，存多久'>
      <View className='muted'>不要身份证号，不记您的位置。只存办事用得着的，到期自动删。</View>
      {(Object.keys(TOPICS) as MyTopic[]).map((topic) => {
        const { name, what, why, who, kept } = TOPICS[topic]
        return (
          <Card key={topic}>
            <View className='strong'>{name}</View>
            <Fact name='存什么'>{what}</Fact>
            <Fact name='为什么'>{why}</Fact>
            <Fact name='谁看得到'>{who}</Fact>
            <Fact name='存多久'>{kept}</Fact>
          </Card>
        )
      })}
    </Section>
  )
}
