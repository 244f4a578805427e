import { View } from '@tarojs/components'
import { useState } from 'react'
import { dayOf, sayDay, sayTime } from '../../../domain/day'
import type { ImportLine } from '../../../types/sheet'
import { useNow } from '../../lib/clock'
import { Card, Section } from '../../ui/Card'
import { Dialog } from '../../ui/Dialog'
import { ErrorView } from '../../ui/ErrorView'
import { Notice } from '../../ui/Notice'
import { PrimaryButton } from '../../ui/PrimaryButton'
import { doing } from './saying'
import type { useRun } from './useImport'

interface RunningProps {
  line: ImportLine
  run: ReturnType<typeof useRun>
  onAgain: () => void
}

/** How far it is, and afterwards what came of it and the way to take it back. */
export function Running({ line, run, onAgain }: RunningProps) {
  const going = line.status === 'applying' || line.status === 'undoing' || line.status === 'ready'
  return (
    <View className='sheet'>
      {going ? <Progress line={line} /> : <Outcome line={line} />}
      {run.error && <ErrorView error={run.error} />}
      {going && run.error && (
        <PrimaryButton
          words='接着做'
          onTap={() => run.mutate({ importId: line.id, act: line.status === 'ready' ? 'apply' : 'goOn' })}
        />
      )}
      {!going && (
        <View className='sheet__button'>
          <PrimaryButton words='再导入一份' onTap={onAgain} />
          <UndoButton line={line} run={run} />
        </View>
      )}
    </View>
  )
}

function Progress({ line }: { line: ImportLine }) {
  const all = Math.max(1, doing(line))
  const words = line.status === 'undoing' ? '正在撤销' : '正在导入'
  return (
    <Section title={words} aside={line.fileName}>
      <Card>
        <View aria-live='polite'>
          {words}：{line.done} / {all} 行
        </View>
        <View className='sheet__bar'>
          <View className='sheet__done' style={{ width: `${Math.round((line.done / all) * 100)}%` }} />
        </View>
        <View className='muted'>请不要关掉这一页。万一断了，回到这里点“接着做”，不会重复。</View>
      </Card>
    </Section>
  )
}

function Outcome({ line }: { line: ImportLine }) {
  const done = line.status === 'undone' ? '撤销好了' : '导入好了'
  return (
    <>
      <Notice done>
        {done}：{doing(line) - line.left} 行。
        {line.status === 'applied' && (line.kind === 'activities' || line.kind === 'projects')
          ? '它们现在是草稿，请到“活动”里提交审核。'
          : ''}
      </Notice>
      {line.left > 0 && (
        <Section title='没有动的行' aside={`${line.left} 行`}>
          <View className='sheet__words'>
            这些行在这期间被别人改过，为了不盖掉别人的内容，没有动。请自己核对。
          </View>
          <View className='sheet__table'>
            {line.leftRows.map(({ row, title }) => (
              <View key={row} className='sheet__row'>
                第 {row} 行 {title}
              </View>
            ))}
          </View>
        </Section>
      )}
    </>
  )
}

/** Takes a whole import back, after asking once more. */
export function UndoButton({ line, run }: { line: ImportLine; run: ReturnType<typeof useRun> }) {
  const [asking, setAsking] = useState(false)
  const now = useNow()
  if (line.status !== 'applied' || line.undoUntil === null || line.undoUntil <= now) return null
  const until = `${sayDay(dayOf(line.undoUntil), dayOf(now))} ${sayTime(line.undoUntil)}`
  return (
    <>
      <PrimaryButton words='撤销这次导入' quiet onTap={() => setAsking(true)} />
      <View className='sheet__until'>{until} 以前可以撤销</View>
      {asking && (
        <Dialog
          title='撤销这次导入？'
          words={`“${line.fileName}”新增的会去掉，改动的会变回原来的样子。这期间别人改过的不动。`}
          confirm='撤销'
          refuse='不撤销'
          onConfirm={() => {
            setAsking(false)
            run.mutate({ importId: line.id, act: 'undo' })
          }}
          onRefuse={() => setAsking(false)}
        />
      )}
    </>
  )
}
