import { View } from '@tarojs/components'
import { useState } from 'react'
import type * as v from 'valibot'
import { type Preview, SHEET_ROWS_MAX, SheetKind } from '../../../types/sheet'
import { chooseFile } from '../../lib/upload'
import { Card, Section } from '../../ui/Card'
import { Choice } from '../../ui/Choice'
import { ErrorView } from '../../ui/ErrorView'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { kindNames, kindWords } from './saying'
import { type PreviewWish, usePreview, useTemplate } from './useImport'

export type Looked = v.InferOutput<typeof Preview> & { fileName: string }

interface ChooseSheetProps {
  nodeId: string
  onLooked: (looked: Looked) => void
}

/** What to bring in, the template for it, and the file. Choosing a file only looks it through. */
export function ChooseSheet({ nodeId, onLooked }: ChooseSheetProps) {
  const [kind, setKind] = useState<SheetKind>('stations')
  const [trouble, setTrouble] = useState<unknown>(null)
  const template = useTemplate()
  const preview = usePreview()
  const look = (wish: PreviewWish) =>
    preview.mutate(wish, { onSuccess: (answer) => onLooked({ ...answer, fileName: wish.file.name }) })
  const choose = async () => {
    setTrouble(null)
    const file = await chooseFile(['xlsx', 'csv']).catch(setTrouble)
    if (file) look({ kind, nodeId, file })
  }
  const again = preview.variables
  return (
    <View className='sheet'>
      <Section title='一、导入什么'>
        <Choice
          name='导入什么'
          options={SheetKind.options.map((value) => ({ value, words: kindNames[value] }))}
          chosen={kind}
          onChoose={setKind}
        />
        <View className='sheet__words'>{kindWords[kind]}</View>
      </Section>
      <View className='sheet__steps'>
        <Section title='二、按模板填好'>
          <Card>
            <View>模板里有列名、例子和填写说明。一行写一条，最多 {SHEET_ROWS_MAX} 行。</View>
            <View className='sheet__button'>
              <PrimaryButton
                words={template.isPending ? '正在准备…' : `下载${kindNames[kind]}模板`}
                quiet
                busy={template.isPending}
                onTap={() => template.mutate(kind)}
              />
            </View>
            {template.error && <ErrorView error={template.error} />}
          </Card>
        </Section>
        <Section title='三、选填好的表格'>
          <Card>
            <View>可以是 .xlsx 或 .csv。选好以后先看会改什么，您点了“导入”才会真的改。</View>
            <View className='sheet__button'>
              <PrimaryButton words={saySending(preview)} busy={preview.isPending} onTap={choose} />
            </View>
            {Boolean(trouble) && <ErrorView error={trouble} />}
            {preview.error && <ErrorView error={preview.error} onRetry={() => again && look(again)} />}
          </Card>
        </Section>
      </View>
    </View>
  )
}

function saySending({ isPending, part }: { isPending: boolean; part: number }): string {
  if (!isPending) return process.env.TARO_ENV === 'h5' ? '选择表格文件' : '从聊天里选表格文件'
  return part < 1 ? `正在上传 ${Math.round(part * 100)}%…` : '正在一行一行地看…'
}
