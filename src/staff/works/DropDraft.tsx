import { useState } from 'react'
import type { Draft } from '../../../types/draft'
import { Dialog } from '../../ui/Dialog'
import { ErrorView } from '../../ui/ErrorView'
import { TextLink } from '../../ui/TextLink'
import { useDraftStep } from './useWorks'

/** Puts a draft away, after asking once more. */
export function DropDraft({ draft, onDropped }: { draft: Draft; onDropped: () => void }) {
  const [asking, setAsking] = useState(false)
  const drop = useDraftStep('drop')
  const confirm = () =>
    // The page turns to the result before this component could hear of it: only the promise is sure to tell.
    drop
      .mutateAsync(draft.id)
      .then(onDropped)
      .catch(() => setAsking(false))
  return (
    <>
      {drop.error && <ErrorView error={drop.error} />}
      <TextLink words='这份不要了，删掉' onTap={() => setAsking(true)} />
      {asking && (
        <Dialog
          title='删掉这份草稿？'
          words={draft.live ? '大家看到的活动不变，只是这次的修改不要了。' : '写的内容就没有了。'}
          confirm={drop.isPending ? '正在删…' : '删掉'}
          refuse='不删'
          busy={drop.isPending}
          onConfirm={confirm}
          onRefuse={() => setAsking(false)}
        />
      )}
    </>
  )
}
