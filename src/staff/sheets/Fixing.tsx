import { View } from '@tarojs/components'
import { Section } from '../../ui/Card'
import { Notice } from '../../ui/Notice'
import { PrimaryButton } from '../../ui/PrimaryButton'
import type { Looked } from './ChooseSheet'
import { sayProblem } from './saying'

/** What to put right before the file can be used, row by row. */
export function Fixing({ looked, onAgain }: { looked: Looked; onAgain: () => void }) {
  const { problems, moreProblems, refused, fileName } = looked
  return (
    <View className='sheet'>
      <Notice>
        {refused > 0 ? `“${fileName}”有 ${refused} 行要改。` : `“${fileName}”的列要改。`}
        现在什么都没有导入，原来的内容没有动。改好存盘，再选一次就行。
      </Notice>
      <Section title='要改的地方' aside={moreProblems ? '先列出前 50 处' : `${problems.length} 处`}>
        <View className='sheet__table'>
          {problems.map((problem) => (
            <View key={`${problem.row} ${problem.column} ${problem.says}`} className='sheet__row'>
              {sayProblem(problem)}
            </View>
          ))}
        </View>
      </Section>
      <View className='sheet__button'>
        <PrimaryButton words='改好了，重新选文件' onTap={onAgain} />
      </View>
    </View>
  )
}
