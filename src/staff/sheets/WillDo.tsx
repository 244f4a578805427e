import { View } from '@tarojs/components'
import type { ImportLine, PreviewRow } from '../../../types/sheet'
import { Card, Section } from '../../ui/Card'
import { Fact } from '../../ui/Fact'
import { Notice } from '../../ui/Notice'
import { PrimaryButton } from '../../ui/PrimaryButton'
import type { Looked } from './ChooseSheet'
import { doing, kindNames, kindWords, sayCounts } from './saying'

interface WillDoProps {
  line: ImportLine
  looked: Looked
  onApply: () => void
  onAgain: () => void
}

/** What a good file would do, row by row; pressing the button does it. */
export function WillDo({ line, looked, onApply, onAgain }: WillDoProps) {
  const rows = doing(line)
  return (
    <View className='sheet'>
      <Section title='会改什么'>
        <Card>
          <Fact name='文件'>{line.fileName}</Fact>
          <Fact name='内容'>
            {kindNames[line.kind]} · {line.nodeName}
          </Fact>
          <Fact name='结果'>{sayCounts(line)}</Fact>
        </Card>
        {looked.notes.map((note) => (
          <Notice key={note}>{note}</Notice>
        ))}
        {rows > 0 && <View className='sheet__words'>{kindWords[line.kind]}</View>}
      </Section>
      {rows > 0 && (
        <Section title='逐行看看' aside={looked.moreRows ? '先列出前 50 行' : `${rows} 行`}>
          <View className='sheet__table'>
            {looked.rows.map((row) => (
              <Row key={row.row} row={row} />
            ))}
          </View>
        </Section>
      )}
      <View className='sheet__button'>
        {rows > 0 ? (
          <PrimaryButton words={`导入 ${rows} 行`} onTap={onApply} />
        ) : (
          <Notice done>表里的内容都已经有了，不用再导入。</Notice>
        )}
        <PrimaryButton words='换一个文件' quiet onTap={onAgain} />
      </View>
    </View>
  )
}

function Row({ row: { row, title, does, changes } }: { row: PreviewRow }) {
  return (
    <View className='sheet__row'>
      <View className='sheet__head'>
        <View className='sheet__number'>第 {row} 行</View>
        <View className='sheet__title'>{title}</View>
        <View className={`sheet__does sheet__does--${does}`}>{does === 'change' ? '改动' : '新增'}</View>
      </View>
      {changes.map(({ column, from, to }) => (
        <View key={column} className='sheet__change'>
          {column}：{from} → {to}
        </View>
      ))}
    </View>
  )
}
