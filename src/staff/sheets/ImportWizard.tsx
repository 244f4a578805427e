import { useState } from 'react'
import type { ImportLine } from '../../../types/sheet'
import { ChooseSheet, type Looked } from './ChooseSheet'
import { Fixing } from './Fixing'
import { PastImports } from './PastImports'
import { Running } from './Running'
import { useRun } from './useImport'
import { WillDo } from './WillDo'
import './sheets.scss'

/** Choose, look, bring in: one thing at a time, and nothing is changed before the last press. */
export function ImportWizard({ nodeId }: { nodeId: string }) {
  const [looked, setLooked] = useState<Looked | null>(null)
  const [line, setLine] = useState<ImportLine | null>(null)
  const run = useRun(setLine)
  const again = () => {
    setLooked(null)
    setLine(null)
    run.reset()
  }
  if (line) return <Running line={line} run={run} onAgain={again} />
  if (looked?.ready) {
    const { ready } = looked
    const apply = () => {
      setLine(ready)
      run.mutate({ importId: ready.id, act: 'apply' })
    }
    return <WillDo line={ready} looked={looked} onApply={apply} onAgain={again} />
  }
  if (looked) return <Fixing looked={looked} onAgain={again} />
  const open = (past: ImportLine) => {
    setLine(past)
    if (past.status === 'applying' || past.status === 'undoing')
      run.mutate({ importId: past.id, act: 'goOn' })
  }
  return (
    <>
      <ChooseSheet nodeId={nodeId} onLooked={setLooked} />
      <PastImports onOpen={open} />
    </>
  )
}
