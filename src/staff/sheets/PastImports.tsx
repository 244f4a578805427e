import { View } from '@tarojs/components'
import type { ImportLine } from '../../../types/sheet'
import { Card, Section } from '../../ui/Card'
import { ErrorView } from '../../ui/ErrorView'
import { Skeleton } from '../../ui/Skeleton'
import { TextLink } from '../../ui/TextLink'
import { kindNames, sayStatus } from './saying'
import { useImports } from './useImport'
import { sayMoment } from './when'

/** What I brought in lately: to go on with, to take back, or to read. */
export function PastImports({ onOpen }: { onOpen: (line: ImportLine) => void }) {
  const imports = useImports()
  if (imports.error && !imports.data)
    return <ErrorView error={imports.error} onRetry={() => imports.refetch()} />
  if (!imports.data) return <Skeleton rows={2} />
  const shown = imports.data.imports.filter(({ status }) => status !== 'ready')
  if (shown.length === 0) return null
  return (
    <Section title='我最近的导入'>
      {shown.map((line) => (
        <Card key={line.id}>
          <View className='strong'>{line.fileName}</View>
          <View>
            {kindNames[line.kind]} · {line.nodeName} · {sayMoment(line.at)}
          </View>
          <View>{sayStatus(line)}</View>
          <TextLink words={wordsFor(line)} onTap={() => onOpen(line)} />
        </Card>
      ))}
    </Section>
  )
}

const wordsFor = ({ status }: ImportLine) =>
  status === 'applying' || status === 'undoing' ? '接着做' : status === 'applied' ? '查看、撤销' : '查看'
