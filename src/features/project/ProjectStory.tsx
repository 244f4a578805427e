import { View } from '@tarojs/components'
import type { Project } from '../../../types/project'
import { categoryOf } from '../../lib/county'
import { Seal } from '../../ui/Seal'
import { Title } from '../../ui/Title'
import './ProjectStory.scss'

const KINDS = { brand: '品牌项目', campaign: '主题行动', regular: '常设项目' } as const

export function ProjectStory({ project }: { project: Project }) {
  const { seal, tone, name } = categoryOf(project.category)
  return (
    <View className='story'>
      <View className='story__head'>
        <Seal seal={seal} tone={tone} />
        <View className='story__said'>
          <Title>{project.name}</Title>
          <View className='muted'>
            {name} · {KINDS[project.kind]}
          </View>
        </View>
      </View>
      <View className='story__words'>{project.story}</View>
    </View>
  )
}
