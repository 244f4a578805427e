import { View } from '@tarojs/components'
import { sayTime } from '../../../domain/day'
import type { ExportLine } from '../../../types/sheet'
import { useNow } from '../../lib/clock'
import { Card, Section } from '../../ui/Card'
import { ErrorView } from '../../ui/ErrorView'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { Skeleton } from '../../ui/Skeleton'
import { useDownload, useExports } from './useExport'
import { sayMoment } from './when'

/** One spreadsheet that was made, to be downloaded while that is possible. */
export function ExportCard({ line, fresh }: { line: ExportLine; fresh?: boolean }) {
  const now = useNow()
  const download = useDownload()
  const over = !line.ready || line.expiresAt <= now
  return (
    <Card peach={fresh}>
      <View className='strong'>{line.title}</View>
      <View>
        {line.rows} 行 · {sayMoment(line.at)}
      </View>
      {over ? (
        <View className='muted'>已经过期，文件删掉了。要用请重新导出。</View>
      ) : (
        <>
          <View className='muted'>只有您能下载，{sayTime(line.expiresAt)} 以后失效。</View>
          <View className='sheet__button'>
            <PrimaryButton
              words={download.isPending ? '正在下载…' : '下载表格'}
              quiet={!fresh}
              busy={download.isPending}
              onTap={() => download.mutate(line.id)}
            />
          </View>
        </>
      )}
      {download.error && <ErrorView error={download.error} />}
    </Card>
  )
}

/** What I took out lately, without the one that is shown above. */
export function PastExports({ except }: { except: string | undefined }) {
  const exports = useExports()
  if (exports.error && !exports.data)
    return <ErrorView error={exports.error} onRetry={() => exports.refetch()} />
  if (!exports.data) return <Skeleton rows={2} />
  const shown = exports.data.exports.filter(({ id }) => id !== except)
  if (shown.length === 0) return null
  return (
    <Section title='我最近的导出'>
      {shown.map((line) => (
        <ExportCard key={line.id} line={line} />
      ))}
    </Section>
  )
}
